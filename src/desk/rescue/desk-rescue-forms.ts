import { Transform } from 'class-transformer';
import { IsDateString, IsIn, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { CLOUD_SERVICES, type CloudServiceName } from '../../rescue/contract/cloud-service-name.js';
import { AsTypedCode } from '../../shared/web/as-typed-code.js';
import { TypedMailAddress } from '../../shared/web/typed-mail-address.js';
import type { Language } from '../../shared/web/words.js';
import { CANNED, type Canned } from './canned-texts.js';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
  );

/** A canned text, words of one's own, or both. */
class TextForm {
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsOptional()
  @IsIn(CANNED)
  canned?: Canned;

  @trimmed()
  @MaxLength(2_000)
  text: string = '';
}

/** What the form of a question sends. */
export class AskForm extends TextForm {}

/** What the form of a decision sends. */
export class DecideForm extends TextForm {
  @IsIn(['approve', 'decline'])
  decision: 'approve' | 'decline';
}

/** What the button that confirms a proposal sends: when the proposal on the page was made, ISO 8601, and after how many messages. */
export class ProposalForm {
  @IsDateString()
  at: string;

  @Matches(/^\d{1,6}$/)
  messages: string;
}

/** What an office writes down of somebody without a card. */
export class OfficeForm {
  @AsTypedCode()
  @Matches(/^\d{10}$/)
  account: string;

  @IsIn(CLOUD_SERVICES)
  service: CloudServiceName;

  @TypedMailAddress()
  contact: string;

  @trimmed()
  @Length(10, 2_000)
  reason: string;

  @trimmed()
  @Length(10, 500)
  how: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  on: string;

  @IsIn(['ja', 'en'])
  language: Language;
}
