import { Choice } from '../../shared/web/components/choice.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { wordsOf } from '../../shared/web/words.js';
import type { ActKind } from '../contract/events.js';
import '../desk-words.js';
import { CANNED_REASONS, REASON_LENGTH } from './people-forms.js';
import type { PersonPageProps } from './person-page-props.js';

/** What can be done to a link as it stands. */
function actsFor({ standing }: LiveLink): readonly ActKind[] {
  if (standing === 'suspended') return ['restore'];
  return standing === 'held' ? ['release', 'refuse', 'suspend'] : ['suspend'];
}

/** A form for each thing that can be done to this person's link; each wants a reason. */
export function ActForms({ page, person: { account, link, acts }, fault }: PersonPageProps) {
  const t = wordsOf('desk', page.language);
  if (!link) return null;
  const waiting = new Set(acts.filter(({ open }) => open).map(({ kind }) => kind));
  return (
    <>
      {actsFor(link)
        .filter((kind) => !waiting.has(kind))
        .map((kind) => (
          <section key={kind}>
            <h2>{t(`act.${kind}`)}</h2>
            <p>{t(`act.${kind}_means`)}</p>
            <Form page={page} action={`/desk/people/${account.accountId}/acts`}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="link" value={link.linkId} />
              <fieldset>
                <legend>{t('act.canned')}</legend>
                <Choice type="radio" name="canned" id={`${kind}-none`} value="" label={t('act.own')} checked />
                {CANNED_REASONS.map((reason) => (
                  <Choice
                    key={reason}
                    type="radio"
                    name="canned"
                    id={`${kind}-${reason}`}
                    value={reason}
                    label={t(`reasons.${reason}`)}
                  />
                ))}
              </fieldset>
              <TextField
                id={`reason-${kind}`}
                name="reason"
                rows={3}
                required={false}
                maxLength={REASON_LENGTH.longest}
                label={t('act.reason')}
                hint={t('act.reason_hint')}
                fault={fault?.kind === kind ? t('act.reason_fault', REASON_LENGTH) : undefined}
                value={fault?.kind === kind ? fault.typed : undefined}
              />
              <Button look={kind === 'restore' || kind === 'release' ? 'primary' : 'danger'}>{t(`act.${kind}`)}</Button>
            </Form>
          </section>
        ))}
    </>
  );
}
