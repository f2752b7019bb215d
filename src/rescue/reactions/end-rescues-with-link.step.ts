import { CardUnlinked, LinkSuspended } from '../../linking/contract/events.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { type StepWithin, Within } from '../../shared/persistence/within.js';
import { changeRescues } from '../persistence/change-rescues.js';

/** Ends the applications of a link, and access that is open, in the very transaction that ends or suspends it. */
@Within([CardUnlinked, LinkSuspended])
export class EndRescuesWithLink implements StepWithin<CardUnlinked | LinkSuspended> {
  constructor(private readonly vault: Vault) {}

  async run({ data }: RecordedEvent<CardUnlinked | LinkSuspended>, unit: UnitOfWork): Promise<void> {
    const erased = data.type === CardUnlinked.type && data.reason === 'erased';
    await changeRescues(unit, this.vault, { linkId: data.linkId }, (rescue) => {
      rescue.cancel(unit.at);
      if (erased) rescue.forget();
    });
  }
}
