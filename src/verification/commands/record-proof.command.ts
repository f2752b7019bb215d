import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { randomToken } from '../../shared/crypto/random-token.js';
import { Proof } from '../domain/proof.js';
import { PostgresProofs } from '../persistence/postgres-proofs.js';

/** Records that a card was proved; answers with the token that leads the browser to the proof. */
export class RecordProof extends Command<{ readonly token: string }> {
  constructor(
    readonly issuer: string,
    readonly subject: string,
    readonly name: string,
    readonly acr: string | undefined,
  ) {
    super();
  }
}

@CommandHandler(RecordProof)
export class RecordProofHandler implements ICommandHandler<RecordProof> {
  constructor(
    private readonly proofs: PostgresProofs,
    private readonly clock: Clock,
  ) {}

  async execute({ issuer, subject, name, acr }: RecordProof): Promise<{ token: string }> {
    const provenAt = await this.clock.now();
    const proof = Proof.establish({ id: randomUUID(), issuer, subject, name, acr, provenAt });
    const token = randomToken();
    await this.proofs.add(proof, token, { kind: 'card', id: proof.state.id });
    return { token };
  }
}
