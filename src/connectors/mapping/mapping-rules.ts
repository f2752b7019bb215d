import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import {
  IsAttributeName,
  IsNameSources,
  IsTextList,
  MayBeLeftOut,
  aList,
  anObject,
  objects,
} from './mapping-formats.js';

/** Where the account id is: ten digits alone, or before an `@` and one of these domains. */
export class IdRule {
  @IsAttributeName() attribute!: string;

  @MayBeLeftOut()
  @IsArray({ message: 'must be a list of domains' })
  @ArrayNotEmpty({ message: 'must not be empty' })
  @Matches(/^[\w-]+(\.[\w-]+)*$/, { each: true, message: 'must be domains' })
  domains?: string[];
}

/** What makes an account a student's and what makes it staff's. */
export class KindRule {
  @IsAttributeName() attribute!: string;
  @IsTextList() student!: string[];
  @IsTextList() staff!: string[];
}

/** What tells that somebody left: values, or a bit of a number. */
export class StandingRule {
  @IsAttributeName() attribute!: string;
  @MayBeLeftOut() @IsTextList() left?: string[];
  /** Where given, an account with neither these values nor those of `left` cannot be read. */
  @MayBeLeftOut() @IsTextList() current?: string[];

  @MayBeLeftOut()
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(2 ** 31 - 1, { message: 'must be below 2147483648' })
  leftBit?: number;
}

/** Where a moment is, and how it is written. */
export class TimeRule {
  @IsAttributeName() attribute!: string;

  @IsIn(['iso', 'generalized-time', 'filetime'], { message: 'must be iso, generalized-time or filetime' })
  format!: 'iso' | 'generalized-time' | 'filetime';
}

/** In which language to write. */
export class LanguageRule {
  @MayBeLeftOut() @IsAttributeName() attribute?: string;
  @IsIn(['ja', 'en'], { message: 'must be ja or en' }) default: 'ja' | 'en' = 'ja';
}

/** Values that make an account one that only the desk may recover. */
export class PrivilegedRule {
  @IsAttributeName() attribute!: string;
  @IsTextList() values!: string[];
}

/** How a directory's attributes say what the service must know of an account; the README says it with examples. */
export class MappingRules {
  @IsObject(anObject) @ValidateNested(anObject) @Type(() => IdRule) id!: IdRule;
  @IsObject(anObject) @ValidateNested(anObject) @Type(() => KindRule) kind!: KindRule;
  @MayBeLeftOut()
  @IsArray(aList)
  @IsObject(objects)
  @ValidateNested(objects)
  @Type(() => StandingRule)
  standing: StandingRule[] = [];
  @MayBeLeftOut() @IsObject(anObject) @ValidateNested(anObject) @Type(() => TimeRule) leftAt?: TimeRule;
  @MayBeLeftOut() @IsObject(anObject) @ValidateNested(anObject) @Type(() => TimeRule) endsAt?: TimeRule;
  @IsNameSources() names!: (string | string[])[];
  @IsArray({ message: 'must be a list of attributes' }) @IsAttributeName({ each: true }) addresses!: string[];
  @MayBeLeftOut()
  @IsObject(anObject)
  @ValidateNested(anObject)
  @Type(() => LanguageRule)
  language: LanguageRule = new LanguageRule();
  @MayBeLeftOut() @IsAttributeName() person?: string;
  @MayBeLeftOut() @IsAttributeName() mergedInto?: string;
  @MayBeLeftOut() @IsAttributeName() faculty?: string;
  @MayBeLeftOut() @IsAttributeName() signInName?: string;
  // To be said even where there is nobody, so that it is not forgotten.
  @IsArray(aList)
  @IsObject(objects)
  @ValidateNested(objects)
  @Type(() => PrivilegedRule)
  privileged!: PrivilegedRule[];
}
