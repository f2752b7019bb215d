import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { SignInRefused } from '../../auth/oidc/sign-in.errors.js';
import { log } from '../../shared/log.js';
import { answerRefusal } from '../../shared/web/answer-refusal.js';
import { RecordRefusedProof } from '../commands/record-refused-proof.command.js';

/** Puts on record that somebody came back without a proof, then answers as everywhere. */
@Catch(SignInRefused)
export class RefusedProofFilter implements ExceptionFilter<SignInRefused> {
  constructor(private readonly commands: CommandBus) {}

  async catch(refused: SignInRefused, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    // Only where a transaction of ours was used up: otherwise anybody could fill the record by calling the address.
    if (refused.intent !== undefined) {
      await this.commands
        .execute(new RecordRefusedProof(refused.code))
        .catch((error: unknown) => log.warn({ error }, 'verification.refusal-not-recorded'));
    }
    answerRefusal(refused, http.getRequest<Request>(), http.getResponse<Response>());
  }
}
