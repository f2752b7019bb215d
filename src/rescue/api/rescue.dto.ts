import { PageQueryDto } from '../../api/answers/page.dto.js';
import { Choice, Flag, LongText, Moment, Part, Parts, Text } from '../../api/fields/fields.js';
import { CLOUD_SERVICES, type CloudServiceName } from '../contract/cloud-service-name.js';
import type { RescueStage } from '../contract/rescue-stage.js';

/** How an application that came before the desk may stand. */
const STAGES: readonly RescueStage[] = [
  'requested',
  'asked',
  'approved',
  'opening',
  'open',
  'closing',
  'closed',
  'declined',
  'withdrawn',
  'cancelled',
];

const ACCOUNT_ID = { max: 10, pattern: '^\\d{10}$', example: '1000000003' } as const;
const RESCUE_ID = {
  max: 36,
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  example: '7d1f2f6e-3c52-4e0d-9f6a-2b8f5f0c9a11',
} as const;

/** Which applications to list. */
export class RescuesQueryDto extends PageQueryDto {
  @Text({ ...ACCOUNT_ID, optional: true, says: 'Only those of this account.' })
  accountId?: string;

  @Choice(CLOUD_SERVICES, { optional: true, example: 'onedrive', says: 'Only those for this cloud service.' })
  service?: CloudServiceName;

  @Choice(STAGES, { optional: true, example: 'requested', says: 'Only those that stand so.' })
  stage?: RescueStage;
}

/** The application that an operation is about. */
export class RescuePathDto {
  @Text({ ...RESCUE_ID, says: 'The id of an application.' })
  rescueId: string;
}

/** An application, without a word of anybody's. */
export class RescueDto {
  @Text({ ...RESCUE_ID, says: 'Its id.' })
  rescueId: string;

  @Text({ ...ACCOUNT_ID, says: 'The account whose data are to be rescued.' })
  accountId: string;

  @Choice(CLOUD_SERVICES, { example: 'onedrive', says: 'The cloud service that holds them.' })
  service: CloudServiceName;

  @Choice(STAGES, {
    example: 'requested',
    says: '`requested` waits for a decision, `asked` for an answer of the applicant, `approved` to be opened; access is `open`, then `closing`, then `closed`.',
  })
  stage: RescueStage;

  @Moment({ example: '2026-04-01T00:00:00.000Z', says: 'When it came before the desk.' })
  requestedAt: string;
}

/** A page of applications. */
export class RescuesDto {
  @Parts(RescueDto, { min: 0, max: 100, says: 'The oldest first.' })
  items: RescueDto[];

  @Text({
    max: 200,
    pattern: '^[\\w-]{1,200}$',
    optional: true,
    says: 'The `cursor` of what follows; absent on the last page.',
  })
  next?: string;
}

/** Something that was said about an application. */
export class RescueMessageDto {
  @Choice(['desk', 'applicant'], { example: 'applicant', says: 'Who said it.' })
  by: 'desk' | 'applicant';

  @LongText({ max: 10_000, example: '実験データは研究室の共有フォルダにもあります．', says: 'What was said.' })
  text: string;

  @Moment({ example: '2026-04-02T00:00:00.000Z', says: 'When.' })
  at: string;
}

/** What was decided. */
export class RescueDecisionDto {
  @Flag({ example: true, says: 'Whether access is allowed.' })
  approved: boolean;

  @LongText({ max: 10_000, example: '審査の結果，承認しました．', says: 'The words for the applicant.' })
  text: string;

  @Moment({ example: '2026-04-03T00:00:00.000Z', says: 'When.' })
  at: string;
}

/** An application with everything that a decision needs; the contact address stays here. */
export class RescueDetailsDto extends RescueDto {
  @LongText({
    max: 10_000,
    example: '投稿中の論文の根拠となる実験データが残っているため．',
    says: 'Why, in the words of the applicant.',
  })
  reason: string;

  @Flag({ example: false, says: 'Whether an office of the university checked who it is, instead of a card.' })
  byOffice: boolean;

  @Choice(['ja', 'en'], { example: 'ja', says: 'The language of the applicant.' })
  language: 'ja' | 'en';

  @Moment({ optional: true, example: '2026-03-31T14:59:59.000Z', says: 'When the account ended.' })
  leftAt?: string;

  @Parts(RescueMessageDto, { min: 0, max: 1000, says: 'Questions and answers, the oldest first.' })
  messages: RescueMessageDto[];

  @Part(RescueDecisionDto, { optional: true, shown: false, says: 'The decision, once there is one.' })
  decision?: RescueDecisionDto;

  @Moment({ optional: true, says: 'Until when access is open, once it was opened.' })
  until?: string;
}

/** A decision. */
export class DecideRescueDto {
  @Choice(['approve', 'decline'], { example: 'approve', says: 'Whether access is allowed.' })
  decision: 'approve' | 'decline';

  @LongText({
    max: 2_000,
    example: '審査の結果，承認しました．',
    says: 'The words for the applicant, in their language.',
  })
  text: string;
}
