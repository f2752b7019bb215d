import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { NoteMail } from '../../accounts/contract/note-mail.command.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { Case } from '../domain/case.js';
import { CodeNotSent, CodeReachesNobody } from '../domain/case.errors.js';
import { outsideAddresses } from '../domain/guard.js';
import { CODE_LIMITS } from '../domain/mailed-code.js';
import { CodePost } from '../ports/code-post.js';
import { RecoverySettings } from '../recovery-settings.js';

/** Draws codes, sends them to the addresses outside the university, and knows one again; none is kept in clear. */
@Injectable()
export class CodeMail {
  constructor(
    private readonly vault: Vault,
    private readonly post: CodePost,
    private readonly commands: CommandBus,
    private readonly settings: RecoverySettings,
  ) {}

  /** Gives a case a new code; to be sent once the case is saved. */
  draw(of: Case, at: Date): string {
    const code = String(randomInt(10 ** CODE_LIMITS.digits)).padStart(CODE_LIMITS.digits, '0');
    of.newCode(this.vault.fingerprint('recovery.code', textOf(of, code)), at);
    return code;
  }

  /** Sends a code to every outside address; throws CodeReachesNobody where none of them works, CodeNotSent where none took it now. */
  async send(code: string, { accountId, addresses, language }: AccountFacts): Promise<void> {
    const outside = outsideAddresses(addresses, this.settings.mailDomains);
    // In the person's own request and not by a job, because a job would have to hold the code.
    const outcomes = await Promise.all(outside.map((to) => this.post.send({ id: randomUUID(), to, code, language })));
    for (const [at, address] of outside.entries()) {
      const outcome = outcomes[at];
      if (outcome && outcome !== 'failed') await this.commands.execute(new NoteMail(accountId, address, outcome));
    }
    if (outcomes.includes('taken')) return;
    throw outcomes.includes('failed') ? new CodeNotSent() : new CodeReachesNobody();
  }

  /** Whether this is the code that was drawn last for a case. */
  matches(of: Case, code: string): boolean {
    const { code: drawn } = of.current;
    // Fingerprints under secret keys, so that how long a comparison takes tells nothing of a code.
    return this.vault.fingerprints('recovery.code', textOf(of, code)).some((key) => drawn?.key.equals(key) ?? false);
  }
}

function textOf({ current: { id } }: Case, code: string): string {
  return `${id} ${code}`;
}
