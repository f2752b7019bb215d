import { Command } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';

/**
 * Stops all use of a link at once. Where it has ended, as when somebody else ended it, stops what is linked to its
 * account now, and holds what will be linked to it next.
 */
export class SuspendLink extends Command<void> {
  constructor(
    readonly linkId: string,
    readonly by: Actor,
  ) {
    super();
  }
}
