import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { DomainError } from '../../src/shared/domain/domain-error.js';
import { RecordProof } from '../../src/verification/commands/record-proof.command.js';
import { note } from '../support/canaries/noted.js';
import type { ServiceUnderTest } from '../support/service-under-test.js';

/** Who issued the cards of the races. */
export const ISSUER = 'https://card.example';

/** A fresh reading of a card; answers the token of its proof. */
export async function readCard({ app }: ServiceUnderTest, card: string, name = '山田　花子'): Promise<string> {
  const { token } = await app.get(CommandBus).execute(new RecordProof(ISSUER, card, name, 'aal3'));
  note('token of a proof', token);
  return token;
}

/** Runs commands against each other, each after its own milliseconds; tells of each `done`, or the code of its refusal. */
export async function race({ app }: ServiceUnderTest, ...runners: readonly Runner[]): Promise<readonly string[]> {
  return Promise.all(
    runners.map(async ({ command, after = 0 }) => {
      if (after > 0) await sleep(after);
      return app
        .get(CommandBus)
        .execute(command)
        .then(() => 'done', codeOf);
    }),
  );
}

/** One side of a race. */
export interface Runner {
  readonly command: Command<unknown>;
  readonly after?: number;
}

// Whatever is no refusal, such as a deadlock or a time-out, fails the test.
function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}
