import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { Case } from '../domain/case.js';
import { Cases } from '../domain/cases.js';
import { temporaryPassword } from '../domain/temporary-password.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { OutcomeUnknown } from '../ports/directory-errors.js';

/** A credential on its way to the one page that shows it. */
export type IssuedCredential = { readonly accountId: string } & (
  | { readonly plan: 'password'; readonly password: string }
  | { readonly plan: 'access-pass'; readonly code: string; readonly expiresAt: Date }
);

/** Carries out a case that is saved as executing, and saves how it ended; no transaction is open during a call. */
@Injectable()
export class CaseExecution {
  constructor(
    private readonly directory: CredentialDirectory,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async run(executing: Case, by: Actor): Promise<IssuedCredential> {
    const credential = await this.call(executing, by);
    executing.issued(await this.clock.now());
    try {
      await this.cases.saveOutcome(executing, by);
    } catch (error) {
      // The case was ended while the call was under way: what it gave must not be used.
      await this.void(executing);
      throw error;
    }
    return credential;
  }

  private async call(executing: Case, by: Actor): Promise<IssuedCredential> {
    try {
      return await (executing.current.plan === 'password' ? this.setPassword(executing) : this.issuePass(executing));
    } catch (error) {
      if (error instanceof OutcomeUnknown) executing.answerLost();
      else executing.failed();
      await this.cases.saveOutcome(executing, by);
      throw error;
    }
  }

  private async setPassword({ current: { accountId } }: Case): Promise<IssuedCredential> {
    const password = temporaryPassword((below) => randomInt(below));
    await this.directory.setTemporaryPassword(accountId, password);
    await afterAnEffect(() => this.directory.revokeSessions(accountId));
    return { plan: 'password', accountId, password };
  }

  private async issuePass({ current: { accountId, phoneLost } }: Case): Promise<IssuedCredential> {
    if (!phoneLost) return { plan: 'access-pass', accountId, ...(await this.directory.issueAccessPass(accountId)) };
    for (const { id } of await this.directory.methods(accountId)) await this.directory.removeMethod(accountId, id);
    const { code, expiresAt } = await afterAnEffect(() => this.directory.issueAccessPass(accountId));
    await afterAnEffect(() => this.directory.revokeSessions(accountId));
    return { plan: 'access-pass', accountId, code, expiresAt };
  }

  private async void({ current: { accountId, plan } }: Case): Promise<void> {
    if (plan === 'access-pass') await this.directory.withdrawAccessPass(accountId);
    await this.directory.revokeSessions(accountId);
  }
}

/** Runs a later call of several: whatever goes wrong now, something was changed already, so it must not pass for "nothing was done". */
async function afterAnEffect<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch {
    throw new OutcomeUnknown();
  }
}
