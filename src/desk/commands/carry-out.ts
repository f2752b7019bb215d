import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RefuseLink, ReleaseLink, RestoreLink } from '../../linking/contract/desk.commands.js';
import { SuspendLink } from '../../linking/contract/suspend-link.command.js';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import type { ActKind } from '../contract/events.js';
import { ActIsOver } from '../domain/act.errors.js';
import type { Act } from '../domain/act.js';
import { Acts } from '../domain/acts.js';

const COMMANDS = {
  suspend: SuspendLink,
  restore: RestoreLink,
  release: ReleaseLink,
  refuse: RefuseLink,
} as const satisfies Record<ActKind, new (linkId: string, by: Actor) => object>;

/** The refusal that says that things are already as an act would have them. */
const REACHED: Partial<Record<ActKind, string>> = { restore: 'linking.not-suspended', release: 'linking.not-held' };

/** Carries out acts that are decided; one that was broken off is carried out again by whoever comes next. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly commands: CommandBus,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Throws the link's refusal where there was nothing left to do, after noting it. */
  async run(act: Act, by: Actor): Promise<void> {
    const { kind, linkId } = act.current;
    try {
      await this.commands.execute(new COMMANDS[kind](linkId, by));
    } catch (error) {
      // An act that was voided meanwhile has nothing to be noted about it.
      if (!(error instanceof DomainError) || error instanceof ActIsOver) throw error;
      // Somebody who carried it out before was broken off, or is a moment ahead.
      if (error.code === REACHED[kind]) return this.note(act, by);
      act.drop(await this.clock.now());
      await this.acts.save(act, by);
      throw error;
    }
    await this.note(act, by);
  }

  private async note(act: Act, by: Actor): Promise<void> {
    act.done(await this.clock.now());
    await this.acts.save(act, by);
  }
}
