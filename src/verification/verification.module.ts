import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { RecordProofHandler } from './commands/record-proof.command.js';
import { RecordRefusedProofHandler } from './commands/record-refused-proof.command.js';
import { Proofs } from './contract/proofs.js';
import { CardSignInController } from './pages/card-sign-in.controller.js';
import { LeaveController } from './pages/leave.controller.js';
import { MenuController } from './pages/menu.controller.js';
import { MenuOffers } from './pages/menu-offers.js';
import { PostgresProofs } from './persistence/postgres-proofs.js';
import { ProvenCardOfHandler } from './queries/proven-card-of.handler.js';
import { PurgeProofs } from './reactions/purge-proofs.task.js';

/** The proof: this card was read in this browser at this time, spendable once. */
@Module({
  imports: [SessionsModule],
  controllers: [CardSignInController, MenuController, LeaveController],
  providers: [
    RecordProofHandler,
    RecordRefusedProofHandler,
    ProvenCardOfHandler,
    MenuOffers,
    PurgeProofs,
    PostgresProofs,
    { provide: Proofs, useExisting: PostgresProofs },
  ],
  exports: [Proofs],
})
export class VerificationModule {}
