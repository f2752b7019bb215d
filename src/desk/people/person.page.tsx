import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { maskedAddress } from '../../shared/domain/masked-address.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, lookUp, wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import { eventText } from '../pages/event-text.js';
import { DeskLayout } from '../pages/desk-layout.js';
import { ActForms } from './act-forms.js';
import { ActsSoFar } from './acts-so-far.js';
import { ObjectionsSoFar } from './objections-so-far.js';
import { REASON_LENGTH } from './people-forms.js';
import type { SeenPerson } from './people.js';
import type { PersonPageProps } from './person-page-props.js';

/** A person as the desk sees them: who it is to the university, the link, what waits, and what happened. */
export function PersonPage(props: PersonPageProps) {
  const { page, person, fault } = props;
  const t = wordsOf('desk', page.language);
  const faults = fault ? [{ field: `reason-${fault.kind}`, message: t('act.reason_fault', REASON_LENGTH) }] : [];
  return (
    <DeskLayout page={page} title={t('person.title')} faulty={fault !== undefined}>
      <ErrorSummary language={page.language} faults={faults} />
      <Facts of={factsOf(person, page.language)} />
      <p class="hint">{t('person.on_record')}</p>
      <ObjectionsSoFar {...props} />
      <ActsSoFar {...props} />
      <ActForms {...props} />
      <Timeline page={page} person={person} />
    </DeskLayout>
  );
}

function factsOf({ account, link }: SeenPerson, language: Language): readonly (readonly [string, string])[] {
  const t = wordsOf('desk', language);
  const time = (at: Date | undefined) => (at ? japanTime(at, language) : '—');
  const { accountId, kind, standing, leftAt, faculty, privileged, unreachable } = account;
  return [
    [t('person.account'), accountId],
    [t('person.kind'), t(`person.${kind}`)],
    [t('person.standing'), standing === 'left' ? t('person.left', { time: time(leftAt) }) : t('person.current')],
    [t('person.faculty'), faculty ?? '—'],
    ...(privileged ? ([[t('person.privileged'), t('person.yes')]] as const) : []),
    ...(unreachable.length > 0
      ? ([[t('person.unreachable'), unreachable.map(maskedAddress).join(' / ')]] as const)
      : []),
    [t('person.link'), link ? t(`person.link_${link.standing}`) : t('person.no_link')],
    ...(link
      ? ([
          [t('person.name'), link.name],
          [t('person.names'), account.names.join(' / ')],
          [t('person.linked'), time(link.linkedAt)],
          [t('person.last_used'), time(link.lastUsedAt)],
        ] as const)
      : []),
    ...(link?.heldBecause ? ([[t('person.held_because'), t(`needs.held-link.${link.heldBecause}`)]] as const) : []),
    ...(link?.usableFrom ? ([[t('person.usable_from'), time(link.usableFrom)]] as const) : []),
  ];
}

function Timeline({ page, person: { account, records, earlier } }: Pick<PersonPageProps, 'page' | 'person'>) {
  const t = wordsOf('desk', page.language);
  return (
    <section>
      <h2>{t('timeline.heading')}</h2>
      {records.length === 0 && <p>{t('timeline.empty')}</p>}
      <ol class="timeline">
        {records.map(({ seq, type, at, byKind, byId, data }) => (
          <li key={seq}>
            <time dateTime={at.toISOString()}>{japanTime(at, page.language)}</time>{' '}
            <strong>{eventText(type, page.language)}</strong>{' '}
            <span class="hint">
              {t(`by.${byKind as 'card'}`)} {byKind === 'operator' ? byId : ''} {codesIn(type, data, page.language)}
            </span>
          </li>
        ))}
      </ol>
      {earlier && (
        <p>
          <a href={`/desk/people/${account.accountId}?before=${earlier}`}>{t('timeline.earlier')}</a>
        </p>
      )}
    </section>
  );
}

// Why and what of an event are codes, which the context that records it may put into words; ids of other things would only be noise.
function codesIn(type: string, data: Readonly<Record<string, unknown>>, language: Language): string {
  const [context = ''] = type.split('.');
  const codes = ['reason', 'use', 'plan', 'service', 'kind', 'left']
    .flatMap((name) => data[name] ?? [])
    .filter((code) => typeof code === 'string');
  return codes.map((code) => lookUp(context, language, `codes.${code}`) ?? code).join(' ');
}
