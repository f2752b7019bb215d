import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsString,
  Length,
  Matches,
  ValidateIf,
} from 'class-validator';

// Unlike IsOptional this takes no null, which would change nothing and say nothing.
const IfNamed = () => ValidateIf((_change, value) => value !== undefined);

/** What the pretend university's office changes of an account; what is not named stays. */
export class AccountChange {
  @IfNamed() @IsIn(['current', 'left']) standing?: 'current' | 'left';
  @IfNamed() @IsIn(['student', 'staff']) kind?: 'student' | 'staff';
  @IfNamed() @IsArray() @ArrayNotEmpty() @Length(1, 1000, { each: true }) @IsString({ each: true }) names?: string[];
  /** Whatever a directory may hold, addresses to which nothing can be sent included. */
  @IfNamed() @IsArray() @Length(1, 254, { each: true }) @IsString({ each: true }) addresses?: string[];
  @IfNamed() @IsIn(['ja', 'en']) language?: 'ja' | 'en';
  @IfNamed() @IsString() @Length(1, 100) personId?: string;
  @IfNamed() @IsBoolean() privileged?: boolean;
  /** With a zone; null where no end is set any more. */
  @ValidateIf((_change, value) => value !== undefined && value !== null)
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d\d:\d\d)$/)
  endsAt?: string | null;
  /** The account that remains of two. */
  @IfNamed() @Matches(/^\d{10}$/) mergedInto?: string;
}
