import type { SignInAgain, WayThatRemains } from '../domain/domain-error.js';
import { StartSignIn } from './components/start-sign-in.js';
import { DeskPanel } from './desk/desk-panel.js';
import { Layout } from './layout.js';
import type { PageContext } from './page-context.js';
import './web-words.js';
import { refusalWord } from './refusal-word.js';
import { wordsOf } from './words.js';

export interface RefusalPageProps {
  readonly page: PageContext;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  readonly wayOut: string;
  readonly signInAgain: SignInAgain | undefined;
  readonly remains: WayThatRemains | undefined;
}

/** The page of a refusal: what is the case, what to do next, the way that remains, and the code for the desk. */
export function RefusalPage({ page, code, details, wayOut, signInAgain, remains }: RefusalPageProps) {
  const t = wordsOf('web', page.language);
  const told = { ...details, app: page.appName };
  const say = (part: 'title' | 'text' | 'action') => refusalWord(code, part, page.language, told);
  return (
    <Layout page={page} title={say('title')}>
      <p class="lead">{say('text')}</p>
      {signInAgain ? (
        <StartSignIn page={page} {...signInAgain}>
          {say('action')}
        </StartSignIn>
      ) : (
        <p>
          <a class="button" href={wayOut}>
            {say('action')}
          </a>
        </p>
      )}
      {remains === 'desk' && <DeskPanel page={page} />}
      {wayOut !== '/help' && (
        <p>
          <a href="/help">{t('help')}</a>
        </p>
      )}
      <p class="hint">
        {t('code')} <span class="code">{code}</span>
      </p>
    </Layout>
  );
}
