import { Controller, Get, Post, Res, UseFilters, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { COOKIES, setCookie } from '../../auth/browser/cookies.js';
import { CardCallback, CardStart } from '../../auth/card/card.guards.js';
import { CardHolder } from '../../auth/card/card-holder.decorator.js';
import type { ProvenCardHolder } from '../../auth/card/proven-card-holder.js';
import { destinationOf } from '../../auth/sessions/destination.js';
import { RecordProof } from '../commands/record-proof.command.js';
import { RefusedProofFilter } from './refused-proof.filter.js';

/** Leads to the card's provider and takes the proof from there. */
@Controller('oidc/card')
export class CardSignInController {
  constructor(private readonly commands: CommandBus) {}

  /** The guard answers with the redirect. */
  @Post('start')
  @UseGuards(CardStart)
  start(): void {}

  @Get('callback')
  @UseGuards(CardCallback)
  @UseFilters(RefusedProofFilter)
  async callback(@CardHolder() holder: ProvenCardHolder, @Res() response: Response): Promise<void> {
    const { issuer, subject, name, acr, intent } = holder;
    const { token } = await this.commands.execute(new RecordProof(issuer, subject, name, acr));
    // A token of its own for each proof: whatever an attacker planted before is worth nothing now.
    setCookie(response, COOKIES.card, token);
    response.redirect(303, `/${destinationOf(intent)}`);
  }
}
