import { Injectable } from '@nestjs/common';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountDirectory } from '../../accounts/ports/account-directory.js';
import type { AccessPass, CredentialDirectory, CredentialEvidence } from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import {
  type AccountAnswer,
  type CredentialsAnswer,
  type PassAnswer,
  evidenceIn,
  factsIn,
  passIn,
} from './directory-answers.js';
import { failureOfAnswer, failureOfCall } from './directory-failure.js';
import { SandboxDirectorySettings } from './sandbox-directory-settings.js';

/** The pretend university's directory over HTTP; every call ends in the time that the settings allow. */
@Injectable()
export class SandboxDirectory implements AccountDirectory, CredentialDirectory {
  constructor(private readonly settings: SandboxDirectorySettings) {}

  async find(accountId: string): Promise<AccountFacts | undefined> {
    try {
      return factsIn(await this.read<AccountAnswer>(accountId, ''));
    } catch (error) {
      if (error instanceof DirectoryRefused && error.details['reason'] === 'account-unknown') return undefined;
      throw error;
    }
  }

  async evidence(accountId: string): Promise<CredentialEvidence> {
    return evidenceIn(await this.read<CredentialsAnswer>(accountId, '/credentials'));
  }

  async setTemporaryPassword(accountId: string, password: string): Promise<void> {
    await this.call('PUT', accountId, '/temporary-password', { password });
  }

  async issueAccessPass(accountId: string): Promise<AccessPass> {
    const answer = await this.call('POST', accountId, '/access-pass');
    return passIn(await bodyOf<PassAnswer>(answer));
  }

  async withdrawAccessPass(accountId: string): Promise<void> {
    await this.call('DELETE', accountId, '/access-pass');
  }

  async removeMethods(accountId: string): Promise<void> {
    await this.call('DELETE', accountId, '/methods');
  }

  async revokeSessions(accountId: string): Promise<void> {
    await this.call('POST', accountId, '/sessions/revocation');
  }

  /** Reading changes nothing, so an answer that was lost is only no answer. */
  private async read<Body>(accountId: string, path: string): Promise<Body> {
    try {
      return await bodyOf<Body>(await this.call('GET', accountId, path));
    } catch (error) {
      throw error instanceof OutcomeUnknown ? new DirectoryUnavailable() : error;
    }
  }

  private async call(method: string, accountId: string, path: string, body?: object): Promise<Response> {
    const { url, token, timeoutMs } = this.settings;
    const answer = await fetch(`${url}/accounts/${encodeURIComponent(accountId)}${path}`, {
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

/** The directory is our own sandbox, so its answers have the shape they are declared with. */
async function bodyOf<Body>(answer: Response): Promise<Body> {
  return answer.json().then(
    (body: Body) => body,
    () => {
      throw new OutcomeUnknown();
    },
  );
}
