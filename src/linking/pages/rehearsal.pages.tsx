import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { NeverLinked } from '../../shared/web/desk/never-linked.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import type { StatusLine } from '../contract/status-part.js';
import { standingText } from './standing-text.js';
import '../linking-words.js';

/** Says what a trial is, and begins it. */
export function BeginRehearsalPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('rehearsal.title')}>
      <p class="lead">{t('rehearsal.explain')}</p>
      <StartSignIn page={page} by="card" then="rehearsal">
        {t('rehearsal.read')}
      </StartSignIn>
    </Layout>
  );
}

export interface RehearsedPageProps {
  readonly page: PageContext;
  readonly link: LiveLink;
  readonly lines: readonly StatusLine[];
}

/** Whether the card that was read would work now, and if not why. */
export function RehearsedPage({ page, link, lines }: RehearsedPageProps) {
  const t = wordsOf('linking', page.language);
  const works = link.standing === 'usable' && lines.every((line) => line.works);
  return (
    <Layout page={page} title={works ? t('rehearsal.works_title') : t('rehearsal.fails_title')}>
      <p class={works ? 'panel good' : 'panel warning'}>{works ? t('rehearsal.works') : t('rehearsal.fails')}</p>
      <Facts
        of={[
          [t('status.account'), link.accountId],
          [t('status.usable'), standingText(link, page.language)],
          ...lines.map(({ name, value }) => [name, value] as const),
        ]}
      />
      {!works && <DeskPanel page={page} />}
      <AfterRehearsal page={page} />
    </Layout>
  );
}

/** The card was read, but nothing is linked to it: the certain answer to "does my link still hold?". */
export function UnlinkedCardPage({ page, signedIn }: { readonly page: PageContext; readonly signedIn: boolean }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('rehearsal.unlinked_title')}>
      <p class="panel warning">{t('rehearsal.unlinked')}</p>
      <p>{t('rehearsal.unlinked_again')}</p>
      {signedIn ? (
        <p>
          <a class="button" href="/link">
            {t('rehearsal.link')}
          </a>
        </p>
      ) : (
        <StartSignIn page={page} by="account" then="link">
          {t('rehearsal.link')}
        </StartSignIn>
      )}
      {!signedIn && (
        <>
          <NeverLinked page={page} />
          <DeskPanel page={page} />
        </>
      )}
      <AfterRehearsal page={page} />
    </Layout>
  );
}

function AfterRehearsal({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <>
      <p class="hint">{t('rehearsal.nothing_changed')}</p>
      <Form page={page} action="/leave">
        <Button look="secondary">{t('rehearsal.leave')}</Button>
      </Form>
    </>
  );
}
