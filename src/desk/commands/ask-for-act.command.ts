import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import type { ActKind } from '../contract/events.js';
import { DeskSettings } from '../desk-settings.js';
import { Act } from '../domain/act.js';
import { Acts } from '../domain/acts.js';
import { CarryOut } from './carry-out.js';

/** Does something to a link, or asks somebody else to confirm it where it takes two; answers whether it was done. */
export class AskForAct extends Command<boolean> {
  constructor(
    readonly kind: ActKind,
    readonly linkId: string,
    readonly accountId: string,
    readonly reason: string,
    readonly operatorId: string,
  ) {
    super();
  }
}

@CommandHandler(AskForAct)
export class AskForActHandler implements ICommandHandler<AskForAct> {
  constructor(
    private readonly acts: Acts,
    private readonly settings: DeskSettings,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  async execute({ kind, linkId, accountId, reason, operatorId }: AskForAct): Promise<boolean> {
    const by = { kind: 'operator', id: operatorId } as const;
    const takesTwo = this.settings.fourEyes.some((guarded) => guarded === kind);
    const birth = { id: randomUUID(), kind, linkId, accountId, reason, takesTwo, proposedBy: operatorId };
    const act = Act.propose(birth, await this.clock.now());
    await this.acts.add(act, by);
    if (!takesTwo) await this.carryOut.run(act, by);
    return !takesTwo;
  }
}
