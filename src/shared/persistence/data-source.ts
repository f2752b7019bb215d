import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { CodedLogger } from './coded-logger.js';
import { hearConnectionErrors } from './hear-connection-errors.js';

/** Seconds and sizes of the connection pool; docs/operations.md lists them with every other limit. */
export const POOL = {
  size: 10,
  connectTimeoutMs: 3_000,
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 2_000,
  idleInTransactionMs: 10_000,
} as const;

/** The service's own connections to PostgreSQL, with time limits on everything; the row classes mark themselves with @Entity. */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    // Every row class registers itself with TypeORM when it is imported, so a new context needs no list here.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    synchronize: false,
    poolSize: POOL.size,
    connectTimeoutMS: POOL.connectTimeoutMs,
    applicationName: 'identity-verification',
    logger: new CodedLogger(),
    extra: {
      onConnect: hearConnectionErrors,
      statement_timeout: POOL.statementTimeoutMs,
      lock_timeout: POOL.lockTimeoutMs,
      idle_in_transaction_session_timeout: POOL.idleInTransactionMs,
    },
  });
}
