import type { VNode } from 'preact';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { SignInRequest } from '../../provider/sign-in-request.js';
import '../alumni-words.js';
import { whyOf } from './service-texts.js';

export interface AskPageProps {
  readonly page: PageContext;
  readonly request: SignInRequest;
}

/** Says who asks and why, and lets the person read their card, or go back. */
export function AskPage({ page, request }: AskPageProps) {
  const t = wordsOf('alumni', page.language);
  const name = request.integrator.name[page.language];
  return (
    <Layout page={page} title={t('ask.title', { name })}>
      <p class="lead">{t('ask.text', { name })}</p>
      <Facts of={[[t('ask.why'), whyOf(request.integrator, page)]]} />
      <StartSignIn page={page} by="card" then={`alumni/requests/${request.uid}`}>
        {t('ask.read')}
      </StartSignIn>
      <GoBack page={page} request={request} />
    </Layout>
  );
}

export interface CannotPageProps extends AskPageProps {
  /** Why not, in the person's words. */
  readonly because: string;
}

/** Says why the card that was read cannot serve, who helps, and leads back. */
export function CannotPage({ page, request, because }: CannotPageProps) {
  const t = wordsOf('alumni', page.language);
  return (
    <Layout page={page} title={t('ask.cannot')}>
      <p class="lead">{because}</p>
      <DeskPanel page={page} />
      <GoBack page={page} request={request} />
    </Layout>
  );
}

function GoBack({ page, request: { uid, integrator } }: AskPageProps): VNode {
  const t = wordsOf('alumni', page.language);
  return (
    <Form page={page} action={`/alumni/requests/${uid}/decline`}>
      <Button look="secondary">{t('ask.back', { name: integrator.name[page.language] })}</Button>
    </Form>
  );
}
