import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { AftermathLeft, CredentialUnseen } from '../contract/events.js';
import { FollowingCalls } from '../commands/following-calls.js';
import { leftOf } from '../domain/leftover.js';
import { PostgresLeftovers } from '../persistence/postgres-leftovers.js';
import { CredentialDirectory } from '../ports/credential-directory.js';

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
    const methods = await calls.makeForEach(found.methods, (id) => directory.removeMethod(accountId, id));
    const sessions = await fails(found.sessions, () => directory.revokeSessions(accountId));
    // What is done is not done again: whoever signed in meanwhile is not to be signed out with every try.
    await this.leftovers.note(found, { pass, methods, sessions });
    if (leftOf({ pass, methods, sessions }).length > 0) throw new AftermathStillLeft();
  }
}
