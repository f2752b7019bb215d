import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { EndingLink } from '../domain/decide-linking.js';
import type { LinkingPlan } from '../queries/linking-plans.js';
import '../linking-words.js';

export interface EndingLinksProps {
  readonly page: PageContext;
  readonly plan: LinkingPlan;
  /** Hours that the new link would wait if it must. */
  readonly waitHours: number;
}

/** What ends with the new link, said before it is made. */
export function EndingLinks({ page, plan, waitHours }: EndingLinksProps) {
  const t = wordsOf('linking', page.language);
  if (plan.decision.outcome !== 'link' || plan.decision.inPlaceOf.length === 0) return null;
  return (
    <section class="panel warning">
      <h2>{t('link.ends_title')}</h2>
      {plan.decision.inPlaceOf.map((place) => (
        <EndingLinkText key={place.linkId} page={page} place={place} since={sinceWhen(plan, place)} />
      ))}
      {plan.waits && <p>{t('link.ends_wait', { hours: String(waitHours) })}</p>}
    </section>
  );
}

interface EndingLinkTextProps {
  readonly page: PageContext;
  readonly place: EndingLink;
  readonly since: Date | undefined;
}

function EndingLinkText({ page, place: { reason, account }, since }: EndingLinkTextProps) {
  const t = wordsOf('linking', page.language);
  const when = (at: Date | undefined) => (at ? japanTime(at, page.language) : '');
  if (reason === 'replaced') return <p>{t('link.ends_replaced', { since: when(since) })}</p>;
  if (account.standing === 'current') return <p>{t('link.ends_move', { account: account.accountId })}</p>;
  return (
    <>
      <p>{t('link.ends_left', { account: account.accountId })}</p>
      {account.leftAt && <p>{t('link.ends_left_on', { when: when(account.leftAt) })}</p>}
    </>
  );
}

function sinceWhen({ endings }: LinkingPlan, { linkId }: EndingLink): Date | undefined {
  return endings.find(({ link }) => link.current.id === linkId)?.link.current.linkedAt;
}
