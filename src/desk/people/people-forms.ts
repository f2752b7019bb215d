import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { AsTypedCode } from '../../shared/web/as-typed-code.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import type { ActKind } from '../contract/events.js';
import '../desk-words.js';

/** A code that a person read out. */
export class FindByCode {
  @AsTypedCode() @Matches(/^\d{6}$/) code: string;
}

/** An exact account id. */
export class FindByAccount {
  @AsTypedCode() @Matches(/^\d{10}$/) account: string;
}

/** Reasons that are kept ready. */
export const CANNED_REASONS = ['seen', 'papers', 'told', 'misuse', 'mistake'] as const;

/** How long a reason may be, in characters. */
export const REASON_LENGTH = { shortest: 10, longest: 500 } as const;

/** What the form of an act sends. */
export class ActForm {
  @IsIn(['suspend', 'restore', 'release', 'refuse']) kind: ActKind;
  @IsUUID() link: string;

  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsOptional()
  @IsIn(CANNED_REASONS)
  canned?: (typeof CANNED_REASONS)[number];

  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
  )
  @MaxLength(REASON_LENGTH.longest)
  reason: string = '';

  /** The reason as it is kept; undefined where it says nothing much. */
  words(language: Language): string | undefined {
    if (!this.canned) return this.reason.length >= REASON_LENGTH.shortest ? this.reason : undefined;
    const ready = wordsOf('desk', language)(`reasons.${this.canned}`);
    return this.reason === '' ? ready : `${ready}\n${this.reason}`;
  }
}

/** An act whose reason must be mended, with what was typed. */
export interface ActFault {
  readonly kind: string;
  readonly typed: string;
}
