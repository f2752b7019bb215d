import { Button } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { lookUp, wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import type { Operator } from '../domain/operator.js';
import { DeskLayout } from '../pages/desk-layout.js';
import { FindForms } from '../people/find-forms.js';
import type { QueuePage } from './queue.js';
import type { QueueFilter } from './queue-filter.js';
import { QUEUE_KINDS } from './queue-source.js';

export interface QueuePageViewProps {
  readonly page: PageContext;
  readonly operator: Operator;
  readonly filter: QueueFilter;
  readonly queue: QueuePage;
}

/** What waits for the desk, the oldest first, with its filters in the address. */
export function QueuePageView({ page, operator, filter, queue: { items, next } }: QueuePageViewProps) {
  const t = wordsOf('desk', page.language);
  const mayAct = operator.roles.some((role) => role === 'support' || role === 'decider');
  return (
    <DeskLayout page={page} title={t('title')}>
      {mayAct && <FindForms page={page} />}
      <section>
        <h2>{t('queue.heading')}</h2>
        <Filter page={page} operator={operator} filter={filter} />
        {items.length === 0 ? (
          <p>{t('queue.empty')}</p>
        ) : (
          <div class="table" role="region" aria-label={t('queue.heading')} tabindex={0}>
            <table>
              <caption class="hint">{t('queue.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('queue.kind')}</th>
                  <th scope="col">{t('queue.need')}</th>
                  <th scope="col">{t('queue.since')}</th>
                  <th scope="col">{t('queue.due')}</th>
                  <th scope="col">{t('queue.faculty')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ kind, id, need, since, dueAt, faculty, address }) => (
                  <tr key={id}>
                    <td>{mayAct ? <a href={address}>{t(`kinds.${kind}`)}</a> : t(`kinds.${kind}`)}</td>
                    <td>{lookUp('desk', page.language, `needs.${kind}.${need}`) ?? need}</td>
                    <td>{japanTime(since, page.language)}</td>
                    <td>{dueAt ? japanTime(dueAt, page.language) : ''}</td>
                    <td>{faculty ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {next && (
          <p>
            <a href={filter.address('/desk', { after: `${next.since.getTime()}.${next.id}` })}>{t('queue.next')}</a>
          </p>
        )}
        <p>
          <a href={filter.address('/desk/queue.csv')}>{t('queue.export')}</a>
        </p>
      </section>
      {operator.roles.includes('support') && (
        <p>
          <a href="/desk/rescues/new">{t('queue.office')}</a>
        </p>
      )}
    </DeskLayout>
  );
}

function Filter({ page, operator, filter }: Pick<QueuePageViewProps, 'page' | 'operator' | 'filter'>) {
  const t = wordsOf('desk', page.language);
  return (
    <form method="get" action="/desk" class="filter">
      <label class="label" for="kind">
        {t('queue.kind')}
      </label>
      <select class="input" id="kind" name="kind">
        <option value="">{t('queue.all')}</option>
        {QUEUE_KINDS.map((kind) => (
          <option key={kind} value={kind} selected={filter.kind === kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
      <label class="label" for="faculty">
        {t('queue.faculty')}
      </label>
      {operator.faculties ? (
        <select class="input" id="faculty" name="faculty">
          <option value="">{t('queue.all')}</option>
          {operator.faculties.map((faculty) => (
            <option key={faculty} value={faculty} selected={filter.faculty === faculty}>
              {faculty}
            </option>
          ))}
        </select>
      ) : (
        <input class="input" id="faculty" name="faculty" maxLength={100} value={filter.faculty} />
      )}
      <Button look="secondary">{t('queue.filter')}</Button>
    </form>
  );
}
