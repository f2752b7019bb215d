import { Command } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';

/** Stops all use of a link at once; does nothing where it has ended or is stopped already. */
export class SuspendLink extends Command<void> {
  constructor(
    readonly linkId: string,
    readonly by: Actor,
  ) {
    super();
  }
}
