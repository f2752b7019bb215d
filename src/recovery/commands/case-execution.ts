import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { log } from '../../shared/log.js';
import { StaleVersion } from '../../shared/persistence/save-version.js';
import { CredentialUnseen, type Step } from '../contract/events.js';
import type { Aftermath } from '../contract/failure.js';
import type { Case } from '../domain/case.js';
import { RecoveryClosed } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { type LeftMethod, type Leftover, leftOf } from '../domain/leftover.js';
import { stepAfter } from '../domain/plan.js';
import { temporaryPassword } from '../domain/temporary-password.js';
import {
  type AccessPass,
  CredentialDirectory,
  type PasswordSet,
  type SignInMethod,
} from '../ports/credential-directory.js';
import { failureReasonOf } from '../ports/directory-errors.js';
import { FollowingCalls } from './following-calls.js';

/** A credential on its way to the one page that shows it, and what its plan issues after it. */
export type IssuedCredential = {
  readonly caseId: string;
  readonly accountId: string;
  readonly then: Step | undefined;
  /** What was to follow it and did not happen yet. */
  readonly left: readonly Aftermath[];
} & Secret;

type Secret =
  | ({ readonly step: 'password'; readonly password: string } & PasswordSet)
  | ({ readonly step: 'access-pass' } & AccessPass);

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
    const began = performance.now();
    const methods = await this.orFailure(executing, by, () => this.methodsToRemove(executing));
    const secret = await this.orFailure(executing, by, () => this.issue(executing));
    const left = await this.follow(executing, secret, methods, began, by).catch((error: unknown) => {
      if (error instanceof RecoveryClosed) throw error;
      // It is in force all the same, and this is its only copy; the case is taken for silent later.
      log.error({ error }, 'recovery.outcome-not-saved');
      return this.dueAfter(executing);
    });
    return { ...secret, caseId, accountId, then: stepAfter(plan, step), left };
  }

  /** What certainly changed nothing is kept with its reason; anything else may have changed something. */
  private async orFailure<T>(executing: Case, by: Actor, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      const reason = failureReasonOf(error);
      if (reason) executing.failed(reason);
      else executing.answerLost();
      await this.orVoid(executing, by, () => this.cases.save(executing, by), reason === undefined);
      throw error;
    }
  }

  /** Learnt before anything is issued, so that nothing is removed that was registered with what is issued now. */
  private async methodsToRemove(executing: Case): Promise<readonly SignInMethod[]> {
    if (!this.dueAfter(executing).includes('methods')) return [];
    return this.directory.methods(executing.current.accountId);
  }

  private async issue({ current: { accountId, step } }: Case): Promise<Secret> {
    if (step === 'access-pass') return { step, ...(await this.directory.issueAccessPass(accountId)) };
    const password = temporaryPassword((below) => randomInt(below));
    return { step, password, ...(await this.directory.setTemporaryPassword(accountId, password)) };
  }

  /** Does what follows a credential that is in force, and saves what came of it; answers what is left. */
  private async follow(
    executing: Case,
    secret: Secret,
    methods: readonly SignInMethod[],
    began: number,
    by: Actor,
  ): Promise<readonly Aftermath[]> {
    const { accountId } = executing.current;
    const calls = new FollowingCalls(() => this.mustStand(executing), began);
    const ends = this.dueAfter(executing).includes('sessions');
    const changeForced = secret.step === 'password' ? secret.changeForced : true;
    return this.orVoid(executing, by, async () => {
      const kept = await calls.makeForEach(methods, ({ id }) => this.directory.removeMethod(accountId, id));
      const failed = ends && (await calls.make(() => this.directory.revokeSessions(accountId))) !== undefined;
      const left = leftoverOf(executing, { methods: kept.map(asLeft), sessions: failed });
      executing.issued(await this.clock.now(), { sessionsEnded: ends && !failed, changeForced, left: leftOf(left) });
      await this.cases.saveIssued(executing, left, by);
      return leftOf(left);
    });
  }

  /** What follows what is issued. */
  private dueAfter({ current: { step, phoneLost } }: Case): readonly Aftermath[] {
    const ends = this.directory.abilities.has('sessions') && (step === 'password' || phoneLost);
    return [
      ...(phoneLost && step === 'access-pass' ? ['methods' as const] : []),
      ...(ends ? ['sessions' as const] : []),
    ];
  }

  /** A suspension or an unlinking ends the case, and with it the calls that are still to come. */
  private async mustStand(executing: Case): Promise<void> {
    if (!(await this.cases.stands(executing))) throw new RecoveryClosed();
  }

  /** Where the case was ended meanwhile, what it gave must not be used; throws RecoveryClosed then. */
  private async orVoid<T>(executing: Case, by: Actor, work: () => Promise<T>, gaveSomething = true): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecoveryClosed || error instanceof StaleVersion)) throw error;
      if (gaveSomething) await this.void(executing, by);
      throw new RecoveryClosed();
    }
  }

  private async void(executing: Case, by: Actor): Promise<void> {
    const { id, linkId, accountId, step } = executing.current;
    const pass = step === 'access-pass' && (await fails(() => this.directory.withdrawAccessPass(accountId)));
    const sessions =
      this.directory.abilities.has('sessions') && (await fails(() => this.directory.revokeSessions(accountId)));
    const left = leftoverOf(executing, { pass, sessions });
    await this.cases.note(new CredentialUnseen(id, linkId, accountId, step, leftOf(left)), by, left);
  }
}

function asLeft({ id, registeredAt }: SignInMethod): LeftMethod {
  return { id, registeredAt: registeredAt?.toISOString() };
}

function leftoverOf({ current }: Case, left: Partial<Pick<Leftover, Aftermath>>): Leftover {
  const { id: caseId, step, linkId, accountId } = current;
  return { caseId, step, linkId, accountId, pass: false, methods: [], sessions: false, ...left };
}

async function fails(call: () => Promise<void>): Promise<boolean> {
  return call().then(
    () => false,
    (error: unknown) => {
      log.warn({ error }, 'recovery.following-call-failed');
      return true;
    },
  );
}
