import { Command } from '@nestjs/cqrs';

/** What became of a mail: the mail server took it, or said that the address does not work. */
export type MailOutcome = 'taken' | 'refused';

/** Notes what became of a mail to an address of an account. One that was refused counts as unreachable until a mail to it is taken or REFUSED_DAYS are over. */
export class NoteMail extends Command<void> {
  constructor(
    readonly accountId: string,
    /** As the facts of the account have it. */
    readonly address: string,
    readonly outcome: MailOutcome,
  ) {
    super();
  }
}
