import { Facts } from '../../shared/web/components/facts.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { ValueWithLink } from '../../shared/web/components/value-with-link.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { NeverLinked } from '../../shared/web/desk/never-linked.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { VNode } from 'preact';
import type { HistoryEntry } from '../contract/status-section.js';
import type { LiveLink, UseOfLink } from '../contract/link.query.js';
import type { StatusLine } from '../contract/status-part.js';
import { standingText } from './standing-text.js';
import { UsesSoFar } from './uses-so-far.js';
import '../linking-words.js';

/** Asks by which proof the person wants to look. */
export function ChooseProofForStatusPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('status.title')}>
      <p class="lead">{t('status.choose')}</p>
      <div class="actions">
        <StartSignIn page={page} by="card" then="status">
          {t('status.by_card')}
        </StartSignIn>
        <StartSignIn page={page} by="account" then="status" look="secondary">
          {t('status.by_account')}
        </StartSignIn>
      </div>
    </Layout>
  );
}

export interface NotLinkedPageProps {
  readonly page: PageContext;
  readonly cardRead: boolean;
  readonly signedIn: boolean;
}

/** Invites to link, and says why. */
export function NotLinkedPage({ page, cardRead, signedIn }: NotLinkedPageProps) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('status.not_linked')}>
      <p class="lead">{t('status.not_linked_text')}</p>
      {cardRead ? (
        <p>
          <a class="button" href="/menu">
            {t('status.link_now')}
          </a>
        </p>
      ) : (
        <StartSignIn page={page} by="card" then="menu">
          {t('status.link_now')}
        </StartSignIn>
      )}
      {!signedIn && (
        <>
          <NeverLinked page={page} />
          <DeskPanel page={page} />
        </>
      )}
    </Layout>
  );
}

export interface StatusPageProps {
  readonly page: PageContext;
  readonly link: LiveLink;
  readonly otherCard: boolean;
  readonly uses: readonly UseOfLink[];
  /** What others did with the link, such as the desk. */
  readonly history: readonly HistoryEntry[];
  /** Sections of other contexts. */
  readonly sections: readonly VNode[];
  readonly lines: readonly StatusLine[];
  readonly studentAccount: string | undefined;
}

/** What is linked, since when, every use so far, and whether it would work now. */
export function StatusPage(props: StatusPageProps) {
  const { page, link, otherCard, uses, history, sections, lines, studentAccount } = props;
  const t = wordsOf('linking', page.language);
  const when = (at: Date) => japanTime(at, page.language);
  return (
    <Layout page={page} title={t('status.linked')}>
      {otherCard && <OtherCard page={page} />}
      {studentAccount && <p class="panel">{t('status.student_account', { account: studentAccount })}</p>}
      <Facts
        of={[
          [t('status.account'), link.accountId],
          [t('status.name'), link.name],
          [t('status.since'), when(link.linkedAt)],
          [t('status.last_used'), link.lastUsedAt ? when(link.lastUsedAt) : t('status.never_used')],
          [t('status.usable'), standingText(link, page.language)],
          ...lines.map(({ name, ...line }) => [name, <ValueWithLink {...line} />] as const),
        ]}
      />
      {link.standing !== 'usable' && <DeskPanel page={page} />}
      <StartSignIn page={page} by="card" then="rehearsal" look="secondary">
        {t('status.rehearse')}
      </StartSignIn>
      {sections}
      <UsesSoFar page={page} uses={uses} history={history} />
      <p>
        <a href="/unlink">{t('status.unlink')}</a>
      </p>
      <p>
        <a href="/erasure">{t('erasure.link')}</a>
      </p>
    </Layout>
  );
}

/** The card in hand is another one: what that means, and how to go on with it. */
function OtherCard({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <section class="panel warning">
      <h2>{t('status.other_card_title')}</h2>
      <p>{t('status.other_card')}</p>
      <p>
        <a class="button" href="/link">
          {t('status.replace')}
        </a>
      </p>
    </section>
  );
}
