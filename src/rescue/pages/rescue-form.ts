import { Transform } from 'class-transformer';
import { IsIn, Length, Matches } from 'class-validator';
import { AsTypedCode } from '../../shared/web/as-typed-code.js';
import { TypedMailAddress } from '../../shared/web/typed-mail-address.js';
import { CLOUD_SERVICES, type CloudServiceName } from '../contract/cloud-service-name.js';

/** How long a reason, a question, an answer or a decision may be, in characters. */
export const TEXT_LENGTH = { shortest: 10, longest: 2_000 } as const;

const trimmed = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
  );

/** What the form of /rescue sends. */
export class RescueForm {
  @IsIn(CLOUD_SERVICES)
  service: CloudServiceName;

  @TypedMailAddress()
  contact: string;

  @trimmed()
  @Length(TEXT_LENGTH.shortest, TEXT_LENGTH.longest)
  reason: string;

  /** The check box about the conditions. */
  @IsIn(['yes'])
  understood: 'yes';
}

/** What the form of an answer sends. */
export class AnswerForm {
  @trimmed()
  @Length(1, TEXT_LENGTH.longest)
  text: string;
}

/** What the form of a code sends. */
export class ContactCodeForm {
  @AsTypedCode()
  @Matches(/^\d{8}$/)
  code: string;
}
