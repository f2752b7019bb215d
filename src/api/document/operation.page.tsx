import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../api-words.js';
import { exampleOf } from '../fields/schema-of.js';
import { curlOf } from './curl-of.js';
import { Code } from './code.js';
import { FieldTable } from './field-table.js';
import type { FoundOperation } from './found-operations.js';
import { refusalsOf } from './refusals.js';
import { Said } from './said.js';

/** One operation: what it does, what it takes, a call as it may look, its answer, and every refusal. */
export function OperationPage({
  page,
  server,
  operation,
}: {
  readonly page: PageContext;
  readonly server: string;
  readonly operation: FoundOperation;
}) {
  const t = wordsOf('api', page.language);
  const { id, method, address, says, means, scope, inputs, answer } = operation;
  const status = answer.status ?? (answer.type ? 200 : 204);
  const parameters = inputs.filter((input) => input.in !== 'body');
  const body = inputs.find((input) => input.in === 'body');
  return (
    <Layout page={page} title={`${method} ${address}`} wide>
      <p lang="en">{says}</p>
      {means && (
        <p lang="en">
          <Said text={means} />
        </p>
      )}
      <p>
        {t('docs.scope')}: <code>{scope}</code>
      </p>
      {parameters.length > 0 && (
        <FieldTable page={page} title={t('docs.parameters')} types={parameters.map(({ type }) => type)} />
      )}
      {body && <FieldTable page={page} title={t('docs.body')} types={[body.type]} />}
      <h2>{t('docs.example')}</h2>
      <Code text={curlOf(operation, server)} label={`${t('docs.example')}: ${id}`} />
      <h2>{t('docs.answer')}</h2>
      <p lang="en">
        {status}: {answer.says}
      </p>
      {answer.type && (
        <>
          <Code text={JSON.stringify(exampleOf(answer.type), null, 2)} label={`${t('docs.answer')}: ${id}`} />
          <FieldTable page={page} title={t('docs.fields')} types={[answer.type]} />
        </>
      )}
      <h2>{t('docs.refused')}</h2>
      <ul>
        {[...refusalsOf(operation)].map(([status, codes]) => (
          <li key={status}>
            {status}: {codes.map((code, at) => [at > 0 && ', ', <code key={code}>{code}</code>])}
          </li>
        ))}
      </ul>
      <p>
        <a href="/api/docs">{t('docs.back')}</a>
      </p>
    </Layout>
  );
}
