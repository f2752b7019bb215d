import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { Case } from '../domain/case.js';
import { RecoveryClosed } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { type Step, stepAfter } from '../domain/plan.js';
import { temporaryPassword } from '../domain/temporary-password.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { OutcomeUnknown } from '../ports/directory-errors.js';
import { CallsInTurn } from './calls-in-turn.js';

/** A credential on its way to the one page that shows it, and what its plan issues after it. */
export type IssuedCredential = {
  readonly caseId: string;
  readonly accountId: string;
  readonly then: Step | undefined;
} & (
  | { readonly step: 'password'; readonly password: string }
  | { readonly step: 'access-pass'; readonly code: string; readonly expiresAt: Date }
);

type Secret =
  | { readonly step: 'password'; readonly password: string }
  | { readonly step: 'access-pass'; readonly code: string; readonly expiresAt: Date };

/** Carries out the step of a case that is saved as executing, and saves how it ended; no transaction is open during a call. */
@Injectable()
export class CaseExecution {
  constructor(
    private readonly directory: CredentialDirectory,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async run(executing: Case, by: Actor): Promise<IssuedCredential> {
    const { id: caseId, accountId, plan, step } = executing.current;
    const secret = await this.call(executing, by);
    try {
      await this.mustStand(executing);
      executing.issued(await this.clock.now(), this.endsSessions(executing));
      await this.cases.save(executing, by);
    } catch (error) {
      // The case was ended while the call was under way: what it gave must not be used.
      await this.void(executing);
      throw error;
    }
    return { ...secret, caseId, accountId, then: stepAfter(plan, step) };
  }

  private async call(executing: Case, by: Actor): Promise<Secret> {
    const calls = new CallsInTurn(() => this.mustStand(executing));
    try {
      return await (executing.current.step === 'password'
        ? this.setPassword(executing, calls)
        : this.issuePass(executing, calls));
    } catch (error) {
      if (error instanceof RecoveryClosed) await this.void(executing);
      else await this.saveFailure(executing, error, by);
      throw error;
    }
  }

  private async saveFailure(executing: Case, error: unknown, by: Actor): Promise<void> {
    if (error instanceof OutcomeUnknown) executing.answerLost();
    else executing.failed();
    await this.cases.save(executing, by);
  }

  private async setPassword({ current: { accountId } }: Case, calls: CallsInTurn): Promise<Secret> {
    const password = temporaryPassword((below) => randomInt(below));
    await calls.make(() => this.directory.setTemporaryPassword(accountId, password));
    await this.revokeSessions(accountId, calls);
    return { step: 'password', password };
  }

  private async issuePass({ current: { accountId, phoneLost } }: Case, calls: CallsInTurn): Promise<Secret> {
    const methods = phoneLost ? await this.directory.methods(accountId) : [];
    await calls.makeInAnyOrder(
      methods.map(
        ({ id }) =>
          () =>
            this.directory.removeMethod(accountId, id),
      ),
    );
    const { code, expiresAt } = await calls.make(() => this.directory.issueAccessPass(accountId));
    if (phoneLost) await this.revokeSessions(accountId, calls);
    return { step: 'access-pass', code, expiresAt };
  }

  private endsSessions({ current: { step, phoneLost } }: Case): boolean {
    return this.directory.abilities.has('sessions') && (step === 'password' || phoneLost);
  }

  private async revokeSessions(accountId: string, calls: CallsInTurn): Promise<void> {
    if (this.directory.abilities.has('sessions')) await calls.make(() => this.directory.revokeSessions(accountId));
  }

  /** A suspension or an unlinking ends the case, and with it the calls that are still to come. */
  private async mustStand(executing: Case): Promise<void> {
    if (!(await this.cases.stands(executing))) throw new RecoveryClosed();
  }

  private async void({ current: { accountId, step } }: Case): Promise<void> {
    if (step === 'access-pass') await this.directory.withdrawAccessPass(accountId);
    if (this.directory.abilities.has('sessions')) await this.directory.revokeSessions(accountId);
  }
}
