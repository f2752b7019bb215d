import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { Acts } from '../domain/acts.js';
import { NotFoundAtDesk } from '../domain/operator.errors.js';
import { CarryOut } from './carry-out.js';

/** Confirms what another operator asked for, and carries it out; throws SecondOperatorNeeded or ActIsOver. */
export class ConfirmAct extends Command<void> {
  constructor(
    readonly actId: string,
    readonly operatorId: string,
  ) {
    super();
  }
}

/** Takes back what was asked for. */
export class DropAct extends Command<void> {
  constructor(
    readonly actId: string,
    readonly operatorId: string,
  ) {
    super();
  }
}

@CommandHandler(ConfirmAct)
export class ConfirmActHandler implements ICommandHandler<ConfirmAct> {
  constructor(
    private readonly acts: Acts,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  async execute({ actId, operatorId }: ConfirmAct): Promise<void> {
    const by = { kind: 'operator', id: operatorId } as const;
    const act = await this.acts.withId(actId);
    if (!act) throw new NotFoundAtDesk();
    const before = act.current.version;
    act.confirm(operatorId, await this.clock.now());
    if (act.current.version !== before) await this.acts.save(act, by);
    await this.carryOut.run(act, by);
  }
}

@CommandHandler(DropAct)
export class DropActHandler implements ICommandHandler<DropAct> {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  async execute({ actId, operatorId }: DropAct): Promise<void> {
    const act = await this.acts.withId(actId);
    if (!act) throw new NotFoundAtDesk();
    act.drop(await this.clock.now());
    await this.acts.save(act, { kind: 'operator', id: operatorId });
  }
}
