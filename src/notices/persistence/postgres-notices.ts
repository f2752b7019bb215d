import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MailOutcome } from '../../accounts/contract/note-mail.command.js';
import { sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';
import { Store } from '../../shared/persistence/store.js';
import { ObjectionRaised } from '../contract/events.js';
import type { NoticeKind } from '../domain/notice-kind.js';

/** Something to tell: what happened, about which link, to which account. */
export interface NewNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Undefined for an application that rests on no link. */
  readonly linkId?: string;
  /** The application for cloud data that it is about, if it is. */
  readonly rescueId?: string;
  readonly accountId: string;
  readonly happenedAt: Date;
  /** Why something failed that the notice tells of; its words stand with the context that recorded it. */
  readonly refusal?: { readonly code: string; readonly reason: string };
}

/** A notice as it is sent, with the token of its objection link. */
export interface Notice extends NewNotice {
  readonly objectionToken: string;
}

/** A notice as its objection link finds it. */
export interface FoundNotice extends NewNotice {
  readonly objected: boolean;
  readonly tooOld: boolean;
}

/** Days that an objection link works. */
export const OBJECTION_DAYS = 30;

/** Days that a notice is kept; until then its link says that it is too old, afterwards that it is unknown. */
export const NOTICE_DAYS = 60;

/** Keeps notices in PostgreSQL. */
@Injectable()
export class PostgresNotices {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly store: Store,
  ) {}

  /**
   * Remembers a notice, once. The token of its objection link is derived and not drawn, so that a retry sends the same
   * link, and stored only as SHA-256; of a notice that was remembered under an earlier key it is that key's.
   */
  async remember(notice: NewNotice): Promise<Notice> {
    const { id, kind, linkId, rescueId, accountId, happenedAt } = notice;
    const tokens = this.vault.fingerprints('notices.objection', id).map((key) => key.toString('base64url'));
    await this.database.query(
      `INSERT INTO notices.notice (id, kind, link_id, rescue_id, account_id, objection_sha256, happened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
      [id, kind, linkId ?? null, rescueId ?? null, accountId, sha256(tokens[0] ?? ''), happenedAt],
    );
    const [kept] = await this.database.query<{ sha256: Buffer }[]>(
      'SELECT objection_sha256 AS sha256 FROM notices.notice WHERE id = $1',
      [id],
    );
    const objectionToken = tokens.find((token) => kept?.sha256.equals(sha256(token)));
    // Another token would make a dead link of the one that some address may have already.
    if (!objectionToken) throw new Error('the key that this notice was remembered under is not among DATA_KEYS');
    return { ...notice, objectionToken };
  }

  /** What became of a notice at an address; undefined where it must still be sent. */
  async outcomeAt(noticeId: string, address: string): Promise<MailOutcome | undefined> {
    const [done] = await this.database.query<{ refused: boolean }[]>(
      `SELECT refused FROM notices.delivery WHERE notice_id = $1 AND address_key = ANY($2)`,
      [noticeId, this.vault.fingerprints('notices.address', address)],
    );
    return done && (done.refused ? 'refused' : 'taken');
  }

  async noteOutcome(noticeId: string, address: string, outcome: MailOutcome): Promise<void> {
    await this.database.query(
      `INSERT INTO notices.delivery (notice_id, address_key, refused, sent_at) VALUES ($1, $2, $3, shared.now())
       ON CONFLICT DO NOTHING`,
      [noticeId, this.vault.fingerprint('notices.address', address), outcome === 'refused'],
    );
  }

  async withToken(token: string): Promise<FoundNotice | undefined> {
    const [found] = await this.database.query<FoundNotice[]>(
      `SELECT id, kind, link_id AS "linkId", rescue_id AS "rescueId", account_id AS "accountId", happened_at AS "happenedAt",
              objected_at IS NOT NULL AS objected,
              happened_at < shared.now() - make_interval(days => $2) AS "tooOld"
         FROM notices.notice WHERE objection_sha256 = $1`,
      [sha256(token), OBJECTION_DAYS],
    );
    return found;
  }

  /** Notes the objection; false when somebody was faster, since the link works once. */
  async object({ id, accountId, linkId, rescueId }: FoundNotice): Promise<boolean> {
    return this.store.transact({ kind: 'notice', id }, async (unit) => {
      const [rows]: [unknown[], number] = await unit.tx.query(
        `UPDATE notices.notice SET objected_at = shared.now() WHERE id = $1 AND objected_at IS NULL RETURNING id`,
        [id],
      );
      if (rows.length > 0)
        await unit.record(new ObjectionRaised(id, accountId, linkId ?? undefined, rescueId ?? undefined));
      return rows.length > 0;
    });
  }

  /** Deletes notices that nobody can object to any more, and to whom they went. */
  async purge(): Promise<void> {
    await this.database.query(
      'DELETE FROM notices.notice WHERE happened_at < shared.now() - make_interval(days => $1)',
      [NOTICE_DAYS],
    );
  }
}
