import { Injectable } from '@nestjs/common';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountChanges, AccountDirectory } from '../../accounts/ports/account-directory.js';
import type {
  Ability,
  AccessPass,
  CredentialDirectory,
  CredentialEvidence,
  MissingRight,
  PasswordSet,
  Prospect,
  SignInMethod,
} from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import {
  type AccountAnswer,
  type ChangesAnswer,
  type CredentialsAnswer,
  type MethodsAnswer,
  type PassAnswer,
  changesIn,
  evidenceIn,
  factsIn,
  methodsIn,
  passIn,
} from './directory-answers.js';
import { failureOfAnswer, failureOfCall } from './directory-failure.js';
import { SandboxDirectorySettings } from './sandbox-directory-settings.js';

/** The pretend university's directory over HTTP; every call ends in the time that the settings allow. */
@Injectable()
export class SandboxDirectory implements AccountDirectory, CredentialDirectory {
  readonly abilities = new Set<Ability>(['password', 'access-pass', 'methods', 'sessions']);
  readonly passSignsIn = true;

  constructor(private readonly settings: SandboxDirectorySettings) {}

  async find(accountId: string): Promise<AccountFacts | undefined> {
    try {
      return factsIn(await this.read<AccountAnswer>(accountPath(accountId)));
    } catch (error) {
      if (error instanceof DirectoryRefused && error.details['reason'] === 'account-unknown') return undefined;
      throw error;
    }
  }

  async ofPerson(personId: string): Promise<readonly AccountFacts[]> {
    const path = `/persons/${encodeURIComponent(personId)}/accounts`;
    const { accounts } = await this.read<{ readonly accounts: readonly AccountAnswer[] }>(path);
    return accounts.map(factsIn);
  }

  async changesAfter(cursor: string | undefined): Promise<AccountChanges> {
    return changesIn(await this.read<ChangesAnswer>(`/changes?after=${encodeURIComponent(cursor ?? '0')}`));
  }

  async evidence(accountId: string): Promise<CredentialEvidence> {
    return evidenceIn(await this.read<CredentialsAnswer>(accountPath(accountId, '/credentials')));
  }

  async prospect(accountId: string): Promise<Prospect> {
    return { refuses: {}, secondFactor: (await this.methods(accountId)).length > 0 };
  }

  async setTemporaryPassword(accountId: string, password: string): Promise<PasswordSet> {
    await this.call('PUT', accountPath(accountId, '/temporary-password'), { password });
    return { changeForced: true };
  }

  async issueAccessPass(accountId: string): Promise<AccessPass> {
    const answer = await this.call('POST', accountPath(accountId, '/access-pass'));
    return passIn(await bodyOf<PassAnswer>(answer));
  }

  async withdrawAccessPass(accountId: string): Promise<void> {
    await this.call('DELETE', accountPath(accountId, '/access-pass'));
  }

  async methods(accountId: string): Promise<readonly SignInMethod[]> {
    return methodsIn(await this.read<MethodsAnswer>(accountPath(accountId, '/methods')));
  }

  async removeMethod(accountId: string, methodId: string): Promise<void> {
    await this.call('DELETE', accountPath(accountId, `/methods/${encodeURIComponent(methodId)}`));
  }

  async revokeSessions(accountId: string): Promise<void> {
    await this.call('POST', accountPath(accountId, '/sessions/revocation'));
  }

  async missingRights(): Promise<readonly MissingRight[]> {
    return [];
  }

  /** Reading changes nothing, so an answer that was lost is only no answer. */
  private async read<Body>(path: string): Promise<Body> {
    try {
      return await bodyOf<Body>(await this.call('GET', path));
    } catch (error) {
      throw error instanceof OutcomeUnknown ? new DirectoryUnavailable() : error;
    }
  }

  private async call(method: string, path: string, body?: object): Promise<Response> {
    const { url, token, timeoutMs } = this.settings;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw failureOfCall(error);
    });
    if (answer.ok) return answer;
    throw await failureOfAnswer(answer);
  }
}

function accountPath(accountId: string, part = ''): string {
  return `/accounts/${encodeURIComponent(accountId)}${part}`;
}

/** The directory is our own sandbox, so its answers have the shape they are declared with. */
async function bodyOf<Body>(answer: Response): Promise<Body> {
  return answer.json().then(
    (body: Body) => body,
    () => {
      throw new OutcomeUnknown();
    },
  );
}
