import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';
import { Store } from '../../shared/persistence/store.js';
import { ObjectionRaised } from '../contract/events.js';

/** A notice as it is sent: which event, about which link, and the token of its objection link. */
export interface Notice {
  readonly id: string;
  readonly type: string;
  readonly linkId: string;
  readonly accountId: string;
  readonly happenedAt: Date;
  readonly objectionToken: string;
}

/** A notice as its objection link finds it. */
export interface FoundNotice {
  readonly id: string;
  readonly type: string;
  readonly linkId: string;
  readonly accountId: string;
  readonly happenedAt: Date;
  readonly objected: boolean;
  readonly tooOld: boolean;
}

/** Days that an objection link works. */
export const OBJECTION_DAYS = 30;

/** Keeps notices in PostgreSQL. */
@Injectable()
export class PostgresNotices {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly store: Store,
  ) {}

  /** The token of a notice's objection link: derived and not drawn, so that a retry sends the same link; stored only as SHA-256. */
  objectionToken(noticeId: string): string {
    return this.vault.fingerprint('notices.objection', noticeId).toString('base64url');
  }

  async remember({ id, type, linkId, accountId, happenedAt, objectionToken }: Notice): Promise<void> {
    await this.database.query(
      `INSERT INTO notices.notice (id, type, link_id, account_id, objection_sha256, happened_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
      [id, type, linkId, accountId, sha256(objectionToken), happenedAt],
    );
  }

  async wentTo(noticeId: string, address: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `SELECT 1 FROM notices.delivery WHERE notice_id = $1 AND address_key = ANY($2)`,
      [noticeId, this.vault.fingerprints('notices.address', address)],
    );
    return rows.length > 0;
  }

  async noteSent(noticeId: string, address: string): Promise<void> {
    await this.database.query(
      `INSERT INTO notices.delivery (notice_id, address_key, sent_at) VALUES ($1, $2, shared.now()) ON CONFLICT DO NOTHING`,
      [noticeId, this.vault.fingerprint('notices.address', address)],
    );
  }

  async withToken(token: string): Promise<FoundNotice | undefined> {
    const [found] = await this.database.query<FoundNotice[]>(
      `SELECT id, type, link_id AS "linkId", account_id AS "accountId", happened_at AS "happenedAt",
              objected_at IS NOT NULL AS objected,
              happened_at < shared.now() - make_interval(days => $2) AS "tooOld"
         FROM notices.notice WHERE objection_sha256 = $1`,
      [sha256(token), OBJECTION_DAYS],
    );
    return found;
  }

  /** Notes the objection; false when somebody was faster, since the link works once. */
  async object({ id, linkId }: FoundNotice): Promise<boolean> {
    return this.store.transact({ kind: 'notice', id }, async (unit) => {
      const [rows]: [unknown[], number] = await unit.tx.query(
        `UPDATE notices.notice SET objected_at = shared.now() WHERE id = $1 AND objected_at IS NULL RETURNING id`,
        [id],
      );
      if (rows.length > 0) await unit.record(new ObjectionRaised(id, linkId));
      return rows.length > 0;
    });
  }
}
