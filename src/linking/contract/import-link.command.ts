import { Command } from '@nestjs/cqrs';

/** Takes over a link that was made before this software ran; no page leads here. */
export class ImportLink extends Command<void> {
  constructor(
    readonly issuer: string,
    readonly subject: string,
    readonly name: string,
    readonly accountId: string,
    readonly linkedAt: Date,
  ) {
    super();
  }
}
