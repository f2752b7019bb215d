import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { ProvenCard } from '../../verification/contract/proven-card.query.js';
import { namesAgree } from '../domain/names.js';
import type { LinkingPlan } from '../queries/linking-plans.js';
import { EndingLinks } from './ending-links.js';
import '../linking-words.js';

export interface ConfirmLinkPageProps {
  readonly page: PageContext;
  readonly card: ProvenCard;
  readonly plan: LinkingPlan;
  /** Hours that the new link would wait if it must. */
  readonly waitHours: number;
}

/** Both sides on one page, what will be held and why, and the button. */
export function ConfirmLinkPage({ page, card, plan, waitHours }: ConfirmLinkPageProps) {
  const t = wordsOf('linking', page.language);
  const facts = plan.account;
  return (
    <Layout page={page} title={t('link.title')}>
      <p class="lead">{t('link.warn')}</p>
      <div class="sides">
        <section class="panel">
          <h2>{t('link.card')}</h2>
          <Facts of={[[t('link.card_name'), card.name]]} />
        </section>
        <section class="panel">
          <h2>{t('link.account')}</h2>
          <Facts
            of={[
              [t('link.account_id'), facts.accountId],
              [t('link.account_name'), facts.names[0] ?? ''],
            ]}
          />
        </section>
      </div>
      {!namesAgree(card.name, facts.names) && <p class="panel warning">{t('link.names_differ')}</p>}
      <EndingLinks page={page} plan={plan} waitHours={waitHours} />
      <h2>{t('link.consent_title')}</h2>
      <ul>
        <li>{t('link.consent_1')}</li>
        <li>{t('link.consent_2')}</li>
        <li>{t('link.consent_3')}</li>
      </ul>
      <p>{t('link.consent_why')}</p>
      <p>
        <a href="/privacy">{t('link.consent_more')}</a>
      </p>
      <Form page={page} action="/link">
        <input type="hidden" name="proof" value={card.proofId} />
        <input type="hidden" name="account" value={facts.accountId} />
        <input type="hidden" name="ends" value={plan.endings.map(({ link }) => link.current.id).join(' ')} />
        <Button>{t('link.button')}</Button>
      </Form>
      <StartSignIn page={page} by="account" then="link" look="secondary">
        {t('link.sign_in_other')}
      </StartSignIn>
    </Layout>
  );
}

export interface SignInToLinkProps {
  readonly page: PageContext;
  /** Whether an account signed in before, but too long ago or without MFA. */
  readonly again: boolean;
  readonly hint: string | undefined;
}

/** Asks for the account's sign-in, after the card. */
export function SignInToLinkPage({ page, again, hint }: SignInToLinkProps) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('link.sign_in_title')}>
      <p class="lead">{again ? t('link.sign_in_again') : t('link.sign_in_text')}</p>
      <StartSignIn page={page} by="account" then="link" hint={hint}>
        {t('menu.sign_in')}
      </StartSignIn>
      <p class="hint">{t('menu.not_finished')}</p>
    </Layout>
  );
}

/** Same card, same account: nothing to do. */
export function AlreadyLinkedPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('link.same_title')}>
      <p class="lead">{t('link.same')}</p>
      <p>
        <a class="button" href="/menu">
          {t('link.to_menu')}
        </a>
      </p>
    </Layout>
  );
}
