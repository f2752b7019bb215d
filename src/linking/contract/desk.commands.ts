import { Command } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';

/** Lets a suspended link be used again; one that was held as well stays held. Throws LinkNotSuspended. */
export class RestoreLink extends Command<void> {
  constructor(
    readonly linkId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Lets a held link be used, since the desk has made sure of its person. Throws LinkNotHeld. */
export class ReleaseLink extends Command<void> {
  constructor(
    readonly linkId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Ends a held link with everything that is open under it; its person may link again. Throws LinkNotHeld. */
export class RefuseLink extends Command<void> {
  constructor(
    readonly linkId: string,
    readonly by: Actor,
  ) {
    super();
  }
}
