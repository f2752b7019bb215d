import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { AftermathLeft, CredentialUnseen } from '../contract/events.js';
import { FollowingCalls } from '../commands/following-calls.js';
import { leftOf, stillThere } from '../domain/leftover.js';
import { type FoundLeftover, PostgresLeftovers } from '../persistence/postgres-leftovers.js';
import { CredentialDirectory, type SignInMethod } from '../ports/credential-directory.js';

// Lets the job be tried again.
class AftermathStillLeft extends Error {
  readonly code = 'aftermath-still-left';
}

/** Does what was to follow a credential and did not happen, until it does; what never does is given up within the hour and lies with the desk. */
@Whenever({ queue: 'recovery.do-aftermath', to: [AftermathLeft, CredentialUnseen], tries: 20 })
export class DoAftermath implements Reaction<AftermathLeft | CredentialUnseen> {
  constructor(
    private readonly leftovers: PostgresLeftovers,
    private readonly directory: CredentialDirectory,
  ) {}

  async handle({ data: { caseId, accountId, step } }: RecordedEvent<AftermathLeft | CredentialUnseen>): Promise<void> {
    const found = await this.leftovers.find(caseId, step);
    if (!found) return;
    const { directory } = this;
    const calls = new FollowingCalls(async () => {}, performance.now());
    const fails = async (due: boolean, call: () => Promise<void>) => due && (await calls.make(call)) !== undefined;
    const pass = await fails(found.pass && !found.replaced, () => directory.withdrawAccessPass(accountId));
    const { there, unsure } = stillThere(found.methods, await this.listed(found));
    const failed = await calls.makeForEach(there, async (method) => {
      // Somebody may have objected since it was found.
      if (await this.leftovers.isDue(found, method)) await directory.removeMethod(accountId, method.id);
    });
    // What may be another one, registered since, is for the desk to look at.
    const methods = [...failed, ...unsure];
    const sessions = await fails(found.sessions, () => directory.revokeSessions(accountId));
    // What is done is not done again: whoever signed in meanwhile is not to be signed out with every try.
    await this.leftovers.note(found, { pass, methods, sessions });
    if (leftOf({ pass, methods, sessions }).length > 0) throw new AftermathStillLeft();
  }

  private async listed({ methods, accountId }: FoundLeftover): Promise<readonly SignInMethod[]> {
    return methods.length > 0 ? this.directory.methods(accountId) : [];
  }
}
