import type { SignInMethods } from '../credentials/sessions.js';
import type { University } from '../university.js';
import { accountIdOf } from './account-id-of.js';
import { newPasswordFault } from './new-password-fault.js';
import type { SignInFault } from './sign-in-faults.js';
import type { SignInStages, Stage } from './sign-in-stages.js';

/** What a person answered to the page before, as typed. */
export type Answer =
  | { readonly to: 'credentials'; readonly username: string; readonly password: string; readonly code: string }
  | { readonly to: 'code'; readonly code: string }
  | { readonly to: 'new-password'; readonly current: string; readonly fresh: string; readonly repeated: string };

/** What comes next: a page, perhaps with what was wrong, or the end. */
export type Next =
  | { readonly ask: Answer['to']; readonly fault?: SignInFault }
  | { readonly signedIn: string; readonly methods: SignInMethods };

/** Password and second factor, or an access pass alone; then a new password where one is due. A key names one sign-in of one browser. */
export class SignIn {
  constructor(
    private readonly university: University,
    private readonly stages: SignInStages,
  ) {}

  /** What to ask of somebody who comes without an answer. */
  async waitsFor(key: string): Promise<Answer['to']> {
    const stage = await this.stages.find(key);
    return stage?.waitsFor ?? 'credentials';
  }

  /** Looks at an answer and says what comes next. */
  async take(key: string, answer: Answer): Promise<Next> {
    if (answer.to === 'credentials') return this.takeCredentials(key, answer);
    const stage = await this.stages.find(key);
    if (stage?.waitsFor !== answer.to) return { ask: 'credentials', fault: 'over' };
    // It may have ended since the password was taken.
    const account = await this.university.accounts.find(stage.accountId);
    if (account?.standing !== 'current') return { ask: 'credentials', fault: 'account-left' };
    if (!(await this.university.attempts.claim(stage.accountId))) return { ask: answer.to, fault: 'too-many' };
    if (answer.to === 'code') return this.takeCode(key, stage, answer.code);
    return this.takeNewPassword(key, stage, answer);
  }

  private async takeCredentials(key: string, answer: Answer & { to: 'credentials' }): Promise<Next> {
    const { accounts, passwords, accessPasses, attempts } = this.university;
    const account = await accounts.find(accountIdOf(answer.username));
    if (!account) return { ask: 'credentials', fault: 'wrong-credentials' };
    const { accountId, standing } = account;
    if (!(await attempts.claim(accountId))) return { ask: 'credentials', fault: 'too-many' };
    if (await passwords.isRight(accountId, answer.password)) {
      if (standing === 'current') return this.askForCode(key, accountId, answer.code);
      await attempts.giveBack(accountId);
      return { ask: 'credentials', fault: 'account-left' };
    }
    if (standing === 'current' && (await accessPasses.redeem(accountId, answer.password.trim()))) {
      await attempts.clear(accountId);
      return { signedIn: accountId, methods: ['tap', 'mfa'] };
    }
    return { ask: 'credentials', fault: 'wrong-credentials' };
  }

  private async askForCode(key: string, accountId: string, code: string): Promise<Next> {
    const { methods, attempts } = this.university;
    if ((await methods.of(accountId)).length === 0) {
      await attempts.giveBack(accountId);
      return { ask: 'credentials', fault: 'no-method' };
    }
    if (code !== '') {
      const right = await methods.accept(accountId, code);
      return right ? this.passed(key, accountId) : { ask: 'credentials', fault: 'wrong-code' };
    }
    await attempts.giveBack(accountId);
    await this.stages.reach(key, { accountId, waitsFor: 'code' });
    return { ask: 'code' };
  }

  private async takeCode(key: string, stage: Stage, code: string): Promise<Next> {
    if (!(await this.university.methods.accept(stage.accountId, code))) return { ask: 'code', fault: 'wrong-code' };
    if (!(await this.stages.leave(key, stage))) return { ask: 'credentials', fault: 'over' };
    return this.passed(key, stage.accountId);
  }

  private async passed(key: string, accountId: string): Promise<Next> {
    const { passwords, attempts } = this.university;
    await attempts.clear(accountId);
    if (!(await passwords.mustChange(accountId))) return { signedIn: accountId, methods: ['pwd', 'mfa'] };
    await this.stages.reach(key, { accountId, waitsFor: 'new-password' });
    return { ask: 'new-password' };
  }

  private async takeNewPassword(key: string, stage: Stage, answer: Answer & { to: 'new-password' }): Promise<Next> {
    const { passwords, attempts } = this.university;
    if (!(await passwords.isRight(stage.accountId, answer.current)))
      return { ask: 'new-password', fault: 'wrong-current' };
    await attempts.giveBack(stage.accountId);
    const fault = newPasswordFault(answer);
    if (fault) return { ask: 'new-password', fault };
    if (!(await this.stages.leave(key, stage))) return { ask: 'credentials', fault: 'over' };
    await passwords.setChosen(stage.accountId, answer.fresh);
    await attempts.clear(stage.accountId);
    return { signedIn: stage.accountId, methods: ['pwd', 'mfa'] };
  }
}
