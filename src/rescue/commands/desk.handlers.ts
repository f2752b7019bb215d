import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  AskApplicant,
  CloseByHand,
  ConfirmDecision,
  ConfirmIdentityCheck,
  DecideRescue,
  DropProposal,
  OpenByHand,
  ProposeDecision,
  StopRescue,
} from '../contract/desk.commands.js';
import { RescueStandsElsewhere } from '../domain/rescue.errors.js';
import { CloudServices } from '../ports/cloud-services.js';
import { deskNeedOf } from '../queries/desk-need.js';
import { RescueSettings } from '../rescue-settings.js';
import { ChangedRescues } from './changed-rescues.js';

@CommandHandler(AskApplicant)
class AskApplicantHandler implements ICommandHandler<AskApplicant> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, text, by }: AskApplicant): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => rescue.ask({ id: randomUUID(), text, at }));
  }
}

@CommandHandler(DecideRescue)
class DecideRescueHandler implements ICommandHandler<DecideRescue> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, approved, text, by }: DecideRescue): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => rescue.decide({ approved, text, at, by: by.id }));
  }
}

@CommandHandler(ProposeDecision)
class ProposeDecisionHandler implements ICommandHandler<ProposeDecision> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, approved, text, by }: ProposeDecision): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => rescue.propose({ approved, text, at, by: by.id }));
  }
}

@CommandHandler(ConfirmDecision)
class ConfirmDecisionHandler implements ICommandHandler<ConfirmDecision> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, seen, by }: ConfirmDecision): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => rescue.confirmProposal(seen, by.id, at));
  }
}

@CommandHandler(DropProposal)
class DropProposalHandler implements ICommandHandler<DropProposal> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, by }: DropProposal): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue) => rescue.dropProposal());
  }
}

@CommandHandler(OpenByHand)
class OpenByHandHandler implements ICommandHandler<OpenByHand> {
  constructor(
    private readonly rescues: ChangedRescues,
    private readonly services: CloudServices,
    private readonly settings: RescueSettings,
  ) {}

  execute({ rescueId, by }: OpenByHand): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => {
      if (this.services.of(rescue.current.service) || rescue.current.stage !== 'approved')
        throw new RescueStandsElsewhere();
      rescue.mustBeInTime(this.settings.collectDays, at);
      rescue.beginOpening(this.settings.accessDays, at);
      rescue.opened(at);
    });
  }
}

@CommandHandler(CloseByHand)
class CloseByHandHandler implements ICommandHandler<CloseByHand> {
  constructor(
    private readonly rescues: ChangedRescues,
    private readonly services: CloudServices,
  ) {}

  execute({ rescueId, by }: CloseByHand): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => {
      // What a connector ends is not taken on somebody's word before the connector has failed at it.
      const need = deskNeedOf(rescue.current, !this.services.of(rescue.current.service));
      if (need !== 'closing' && need !== 'closing-fails') throw new RescueStandsElsewhere();
      rescue.closed(at);
    });
  }
}

@CommandHandler(StopRescue)
class StopRescueHandler implements ICommandHandler<StopRescue> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, by }: StopRescue): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => rescue.cancel(at));
  }
}

@CommandHandler(ConfirmIdentityCheck)
class ConfirmIdentityCheckHandler implements ICommandHandler<ConfirmIdentityCheck> {
  constructor(private readonly rescues: ChangedRescues) {}

  execute({ rescueId, by }: ConfirmIdentityCheck): Promise<void> {
    return this.rescues.change(rescueId, by, (rescue, at) => rescue.confirmIdentity(by.id, at));
  }
}

/** Everything that the desk asks of an application. */
export const DESK_HANDLERS = [
  AskApplicantHandler,
  DecideRescueHandler,
  ProposeDecisionHandler,
  ConfirmDecisionHandler,
  DropProposalHandler,
  OpenByHandHandler,
  CloseByHandHandler,
  StopRescueHandler,
  ConfirmIdentityCheckHandler,
];
