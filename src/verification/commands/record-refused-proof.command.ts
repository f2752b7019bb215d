import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { theService } from '../../shared/domain/domain-event.js';
import { Store } from '../../shared/persistence/store.js';
import { ProofRefused } from '../contract/events.js';

/** Records that the card's provider sent somebody back without a proof. */
export class RecordRefusedProof extends Command<void> {
  constructor(readonly reason: string) {
    super();
  }
}

@CommandHandler(RecordRefusedProof)
export class RecordRefusedProofHandler implements ICommandHandler<RecordRefusedProof> {
  constructor(private readonly store: Store) {}

  async execute({ reason }: RecordRefusedProof): Promise<void> {
    await this.store.transact(theService, (unit) => unit.record(new ProofRefused(reason)));
  }
}
