import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isToken, sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';

/**
 * The links by which applicants without a card come to their application. Their tokens are derived and not drawn, so that
 * every mail of an application can hold the same one, and stored only as SHA-256.
 */
@Injectable()
export class CaseLinks {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** The token of an application; made at the first call. */
  async tokenOf(rescueId: string): Promise<string> {
    const tokens = this.vault.fingerprints('rescue.case-link', rescueId).map((key) => key.toString('base64url'));
    await this.database.query(
      'INSERT INTO rescue.case_link (rescue_id, token_sha256) VALUES ($1, $2) ON CONFLICT (rescue_id) DO NOTHING',
      [rescueId, sha256(tokens[0] ?? '')],
    );
    const [kept] = await this.database.query<{ sha256: Buffer }[]>(
      'SELECT token_sha256 AS sha256 FROM rescue.case_link WHERE rescue_id = $1',
      [rescueId],
    );
    const token = tokens.find((each) => kept?.sha256.equals(sha256(each)));
    if (!token) throw new Error('the key that this link was made under is not among DATA_KEYS');
    return token;
  }

  /** The application behind a token; undefined when there is none. */
  async find(token: string): Promise<string | undefined> {
    if (!isToken(token)) return undefined;
    const [row] = await this.database.query<{ id: string }[]>(
      'SELECT rescue_id AS id FROM rescue.case_link WHERE token_sha256 = $1',
      [sha256(token)],
    );
    return row?.id;
  }
}
