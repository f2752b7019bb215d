import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { AftermathLeft, CredentialUnseen } from '../contract/events.js';
import { PostgresLeftovers } from '../persistence/postgres-leftovers.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { eachOf } from './each-of.js';

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
    let { pass, methods, sessions } = found;
    const failure = await eachOf([
      async () => {
        if (pass && !found.replaced) await this.directory.withdrawAccessPass(accountId);
        pass = false;
      },
      ...found.methods.map((id) => async () => {
        await this.directory.removeMethod(accountId, id);
        methods = methods.filter((other) => other !== id);
      }),
      async () => {
        if (sessions) await this.directory.revokeSessions(accountId);
        sessions = false;
      },
    ]);
    // What is done is not done again: whoever signed in meanwhile is not to be signed out with every try.
    await this.leftovers.note(found, { pass, methods, sessions });
    if (failure) throw failure;
  }
}
