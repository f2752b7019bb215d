import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import {
  AccessClosed,
  AccessEnding,
  AccessOpened,
  ApplicantAsked,
  RescueApproved,
  RescueBegun,
  RescueCancelled,
  RescueDeclined,
  RescueRequested,
} from '../contract/events.js';
import { log } from '../../shared/log.js';
import { AddressRefused } from '../../shared/mail/mailer.js';
import type { Rescue } from '../domain/rescue.js';
import { Rescues } from '../domain/rescues.js';
import { CaseLinks } from '../persistence/case-links.js';
import { type ApplicantNews, ContactPost } from '../ports/contact-post.js';
import { RescueSettings } from '../rescue-settings.js';
import { collectableUntil } from '../domain/rescue.js';

const NEWS = {
  [RescueBegun.type]: 'prove',
  [RescueRequested.type]: 'received',
  [ApplicantAsked.type]: 'asked',
  [RescueApproved.type]: 'approved',
  [RescueDeclined.type]: 'declined',
  [AccessOpened.type]: 'opened',
  [AccessEnding.type]: 'ending',
  [AccessClosed.type]: 'closed',
  [RescueCancelled.type]: 'cancelled',
} as const satisfies Record<string, ApplicantNews['kind']>;

type Told =
  | RescueBegun
  | RescueRequested
  | ApplicantAsked
  | RescueApproved
  | RescueDeclined
  | AccessOpened
  | AccessEnding
  | AccessClosed
  | RescueCancelled;

/** Tells the contact address of an application how it stands, with the way to its page. */
@Whenever({
  queue: 'rescue.tell-applicant',
  to: [
    RescueBegun,
    RescueRequested,
    ApplicantAsked,
    RescueApproved,
    RescueDeclined,
    AccessOpened,
    AccessEnding,
    AccessClosed,
    RescueCancelled,
  ],
})
export class TellApplicant implements Reaction<Told> {
  constructor(
    private readonly rescues: Rescues,
    private readonly caseLinks: CaseLinks,
    private readonly post: ContactPost,
    private readonly settings: RescueSettings,
  ) {}

  async handle({ id, data }: RecordedEvent<Told>): Promise<void> {
    const kind = NEWS[data.type];
    const rescue = await this.rescues.withId(data.rescueId);
    if (!rescue || rescue.current.contact === '' || !isTold(kind, rescue)) return;
    const { contact: to, language, service, linkId } = rescue.current;
    const until = this.untilOf(kind, rescue);
    const address = linkId ? '/rescue' : `/rescue/cases/${await this.caseLinks.tokenOf(rescue.current.id)}`;
    try {
      await this.post.tell({ id, to, language }, { kind, service, ...(until && { until }) }, address);
    } catch (error) {
      if (!(error instanceof AddressRefused)) throw error;
      // It would be refused again; the account's own addresses hear of most of it by notices.
      log.warn({ rescueId: rescue.current.id, kind }, 'rescue.contact-unreachable');
    }
  }

  private untilOf(kind: ApplicantNews['kind'], { current }: Rescue): Date | undefined {
    if (kind !== 'approved') return current.until;
    return current.decision && collectableUntil(current.decision, this.settings.collectDays);
  }
}

/** Whoever applied by card proves the address by a code; and an address that was never proved may be a stranger's. */
function isTold(kind: ApplicantNews['kind'], { current: { linkId, contactProvedAt } }: Rescue): boolean {
  return kind === 'prove' ? linkId === undefined : contactProvedAt !== undefined;
}
