import type { LiveLink } from '../../linking/contract/link.query.js';
import { OnStatus, type StatusLine, type StatusPart } from '../../linking/contract/status-part.js';
import type { Language } from '../../shared/web/words.js';
import { GuardForetold } from './guard-foretold.js';

/** Says on the status page where a code will go, or that recovery would have to wait. */
@OnStatus({ order: 21 })
export class GuardOnStatus implements StatusPart {
  constructor(private readonly foretold: GuardForetold) {}

  async show({ accountId }: LiveLink, language: Language): Promise<StatusLine | undefined> {
    const line = await this.foretold.of(accountId, language);
    return line && { ...line, works: true };
  }
}
