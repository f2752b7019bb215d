import { Copyable, CopyScript } from '../../shared/web/components/copyable.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { OpenedAccess } from '../commands/access-opening.js';
import type { AccessKey } from '../ports/cloud-service.js';
import '../rescue-words.js';

export interface OpenedPageProps {
  readonly page: PageContext;
  readonly opened: OpenedAccess;
  /** The application's own page. */
  readonly back: string;
}

/** Shows what opens access, this once, and what to do with it. */
export function OpenedPage({ page, opened: { key, until }, back }: OpenedPageProps) {
  const t = wordsOf('rescue', page.language);
  return (
    <Layout page={page} title={t('opened.title')} lastSight>
      <p class="panel warning">{key.kind === 'password' ? t('opened.once') : t('opened.once_shared')}</p>
      <p class="lead">{t('opened.until', { time: japanTime(until, page.language) })}</p>
      {key.kind === 'password' ? <Password page={page} of={key} /> : <Shared page={page} of={key} />}
      <CopyScript page={page} />
      <p>{t('opened.now')}</p>
      <p>
        <a href={back}>{t('opened.back')}</a>
      </p>
    </Layout>
  );
}

type Of<Kind extends AccessKey['kind']> = { readonly page: PageContext; readonly of: AccessKey & { kind: Kind } };

function Password({ page, of }: Of<'password'>) {
  const t = wordsOf('rescue', page.language);
  return (
    <>
      <Copyable page={page} id="user" label={t('opened.user')} value={of.userName} copy={t('opened.copy_user')} />
      <Copyable page={page} id="secret" label={t('opened.password')} value={of.password} secret />
      <p>{t('opened.password_next')}</p>
      <p>
        <a class="button" href={of.address} target="_blank" rel="noreferrer">
          {t('opened.sign_in')}
        </a>
      </p>
    </>
  );
}

function Shared({ page, of }: Of<'shared'>) {
  const t = wordsOf('rescue', page.language);
  return (
    <>
      <p>{t('opened.shared_next', { contact: of.contact })}</p>
      <ul>
        {of.addresses.map(({ name, address }) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
