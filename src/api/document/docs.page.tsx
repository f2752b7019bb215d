import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../api-words.js';
import { CALLS } from '../calls/call-limits.js';
import { Code } from './code.js';
import type { FoundOperation } from './found-operations.js';

export interface DocsPageProps {
  readonly page: PageContext;
  readonly server: string;
  readonly operations: readonly FoundOperation[];
}

/** The API for people who write programs: how to begin, then every operation. */
export function DocsPage({ page, server, operations }: DocsPageProps) {
  const t = wordsOf('api', page.language);
  const token = [
    `curl ${server}/op/token -u "$CLIENT_ID:$CLIENT_SECRET" \\`,
    "  -d grant_type=client_credentials --data-urlencode 'scope=links:read'",
  ].join('\n');
  return (
    <Layout page={page} title={t('docs.title')} wide>
      <p class="lead">{t('docs.lead')}</p>
      <p>
        <a href="/api/openapi.json">{t('docs.machine')}</a>
      </p>
      <h2>{t('docs.start_title')}</h2>
      <p>{t('docs.token')}</p>
      <Code text={token} label={t('docs.example')} />
      <ul>
        {(['refusals', 'keys', 'pages', 'limits', 'tags'] as const).map((part) => (
          <li key={part}>{t(`docs.${part}`, { calls: CALLS.perClient })}</li>
        ))}
      </ul>
      <h2>{t('docs.contents')}</h2>
      <p>{t('docs.english')}</p>
      <ul>
        {operations.map(({ id, method, address, says }) => (
          <li key={id}>
            <a href={`/api/docs/${id}`}>
              {method} {address}
            </a>{' '}
            <span lang="en">{says}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
