import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';
import { CallInProgress, IdempotencyKeyReused } from '../api.errors.js';

/** For how many hours an answer is kept, and after how many seconds of silence a call counts as lost and may be made again. */
export const KEYED_CALLS = { keptHours: 24, lostSeconds: 60 } as const;

/** An answer as it is given again. */
export interface KeptAnswer {
  readonly status: number;
  readonly location?: string;
  readonly body: unknown;
}

/** A call under its client's Idempotency-Key; `request` is all that it asks for. */
export interface KeyedCall {
  readonly clientId: string;
  readonly key: string;
  readonly request: string;
}

/** A call that was begun; whoever takes it over after its silence holds another lease. */
export interface BegunCall extends KeyedCall {
  readonly lease: string;
}

/** Keeps who began which call and what was answered, so that a repetition changes nothing. Of keys and requests only digests are kept, answers sealed. */
@Injectable()
export class KeyedCalls {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Begins a call, or gives the answer that it had; throws CallInProgress or IdempotencyKeyReused. */
  async begin(call: KeyedCall): Promise<{ readonly begun: BegunCall } | { readonly kept: KeptAnswer }> {
    const lease = randomUUID();
    const requests = this.vault.fingerprints('api.request', call.request);
    const taken = await this.database.query<unknown[]>(TAKE, [
      call.clientId,
      sha256(call.key),
      requests[0],
      lease,
      requests,
      KEYED_CALLS.lostSeconds,
      KEYED_CALLS.keptHours,
    ]);
    if (taken.length > 0) return { begun: { ...call, lease } };
    const [row] = await this.database.query<Row[]>(
      'SELECT request_key AS request, sealed_answer AS answer FROM api.call WHERE client_id = $1 AND key_sha256 = $2',
      [call.clientId, sha256(call.key)],
    );
    if (row && !requests.some((request) => request.equals(row.request))) throw new IdempotencyKeyReused();
    if (!row?.answer) throw new CallInProgress();
    return { kept: read(this.vault.open(ANSWER, row.answer)) };
  }

  /** Keeps the answer of a call, unless another took it over. */
  async finish({ clientId, key, lease }: BegunCall, answer: KeptAnswer): Promise<void> {
    await this.database.query(
      'UPDATE api.call SET sealed_answer = $4 WHERE client_id = $1 AND key_sha256 = $2 AND lease = $3',
      [clientId, sha256(key), lease, this.vault.seal(ANSWER, written(answer))],
    );
  }

  /** Forgets a call that changed nothing, so that it can be made again at once. */
  async forget({ clientId, key, lease }: BegunCall): Promise<void> {
    await this.database.query(
      'DELETE FROM api.call WHERE client_id = $1 AND key_sha256 = $2 AND lease = $3 AND sealed_answer IS NULL',
      [clientId, sha256(key), lease],
    );
  }

  /** Deletes what is not kept any longer. */
  async purge(): Promise<void> {
    await this.database.query(`DELETE FROM api.call WHERE began_at <= shared.now() - make_interval(hours => $1)`, [
      KEYED_CALLS.keptHours,
    ]);
  }
}

interface Row {
  readonly request: Buffer;
  readonly answer: Buffer | null;
}

const ANSWER = 'api.answer';

// Status and place, then the body where there is one.
function written({ status, location = '', body }: KeptAnswer): string {
  return `${status} ${location}\n${body === undefined ? '' : JSON.stringify(body)}`;
}

function read(text: string): KeptAnswer {
  const [, status, location, body = ''] = /^(\d{3}) (.*)\n(.*)$/s.exec(text) ?? [];
  return { status: Number(status), ...(location && { location }), body: body === '' ? undefined : JSON.parse(body) };
}

// One statement decides between calls that come at once. A call whose process died is taken over by the same request;
// a key whose day is over is free.
const TAKE = `
  INSERT INTO api.call AS c (client_id, key_sha256, request_key, lease, began_at)
  VALUES ($1, $2, $3, $4, shared.now())
  ON CONFLICT (client_id, key_sha256) DO UPDATE
     SET request_key = excluded.request_key, lease = excluded.lease, began_at = excluded.began_at, sealed_answer = NULL
   WHERE c.began_at <= shared.now() - make_interval(hours => $7)
      OR (c.sealed_answer IS NULL AND c.request_key = ANY($5) AND c.began_at <= shared.now() - make_interval(secs => $6))
  RETURNING 1 AS taken`;
