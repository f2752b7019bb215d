import { CommandBus } from '@nestjs/cqrs';
import { readBody } from '../../api/fields/read-described.js';
import { ApiController } from '../../api/operations/api-controller.js';
import { Caller } from '../../api/operations/calling.js';
import { InBody, InPath } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { FactsFromFuture, MergedIntoItself } from '../contract/account.errors.js';
import { HearAccount } from '../contract/hear-account.command.js';
import {
  AccountBatchDto,
  AccountPathDto,
  BatchAccountDto,
  type BatchResultDto,
  BatchResultsDto,
  HearingDto,
  ToldAccountDto,
} from './accounts-feed.dto.js';
import { toldFacts } from './told-facts.js';

/** Lets systems of academic and personnel affairs say what the university knows, sooner than the directory is asked. */
@ApiController({ name: 'Accounts', description: 'What the university says of accounts, told as soon as it changes.' })
export class AccountsFeedApi {
  constructor(private readonly commands: CommandBus) {}

  @Operation({
    method: 'PUT',
    path: '/accounts/:accountId',
    id: 'putAccount',
    scope: 'accounts:write',
    says: 'Tell what is true of an account',
    means:
      'Counts at once, as if the directory had said so, until the directory says something new. Tell all of it, not only what changed.',
    answer: { says: 'It was heard.', type: HearingDto },
    refusals: [new FactsFromFuture(), new MergedIntoItself()],
  })
  async put(
    @InPath(AccountPathDto) { accountId }: AccountPathDto,
    @InBody(ToldAccountDto) told: ToldAccountDto,
    @Caller() by: Actor,
  ): Promise<HearingDto> {
    return { accountId, outcome: await this.commands.execute(new HearAccount(toldFacts(accountId, told), by)) };
  }

  @Operation({
    method: 'POST',
    path: '/accounts/batch',
    id: 'tellAccounts',
    scope: 'accounts:write',
    says: 'Tell what is true of up to 100 accounts',
    means: 'Each account is taken or refused by itself; what is wrong with one does not hold up the others.',
    answer: { says: 'Every account was heard or refused.', type: BatchResultsDto },
  })
  async batch(@InBody(AccountBatchDto) { accounts }: AccountBatchDto, @Caller() by: Actor): Promise<BatchResultsDto> {
    const results: BatchResultDto[] = [];
    for (const account of accounts) results.push(await this.hear(account, by));
    return { results };
  }

  private async hear(account: unknown, by: Actor): Promise<BatchResultDto> {
    const read = readBody(BatchAccountDto, account);
    if (!read.ok) {
      const errors = read.faults.map(({ pointer = '#', detail }) => ({ pointer, detail }));
      return { outcome: 'refused', code: 'api.invalid-request', errors };
    }
    try {
      const facts = toldFacts(read.value.accountId, read.value);
      return { outcome: await this.commands.execute(new HearAccount(facts, by)) };
    } catch (error) {
      if (error instanceof DomainError) return { outcome: 'refused', code: error.code };
      throw error;
    }
  }
}
