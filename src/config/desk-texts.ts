import { ArrayMaxSize, IsArray, IsEmail, IsOptional, IsUrl, Length, Matches, validateSync } from 'class-validator';
import type { Desk } from '../shared/web/desk/desk.js';

const aText = { message: 'must be text of 1 to 300 characters' };
const anAddress = { message: 'must be an https address' };
const HTTPS = { protocols: ['https'], require_protocol: true };

/** What an installation says of its desk in one language; all of it optional. */
export class DeskTexts implements Partial<Desk> {
  @IsOptional() @Length(1, 300, aText) name?: string;
  @IsOptional() @Length(1, 300, aText) place?: string;
  @IsOptional() @Length(1, 300, aText) hours?: string;
  @IsOptional()
  @Matches(/^\+?\d[\d -]{3,20}\d$/, { message: 'must be a telephone number of digits, spaces and hyphens' })
  telephone?: string;
  @IsOptional() @IsEmail({}, { message: 'must be a mail address' }) mail?: string;
  @IsOptional() @IsUrl(HTTPS, anAddress) form?: string;
  @IsOptional()
  @IsArray({ message: 'must be a list of texts' })
  @ArrayMaxSize(10, { message: 'must be a list of at most 10 texts' })
  @Length(1, 300, { each: true, message: 'must be a list of texts of 1 to 300 characters' })
  bring?: string[];
  @IsOptional() @IsUrl(HTTPS, anAddress) offices?: string;
}

/** Everything that is wrong with the texts of one language: place and reason, never a value. */
export function faultsIn(texts: DeskTexts, language: string): string[] {
  return validateSync(texts, { whitelist: true, forbidNonWhitelisted: true }).map(({ property, constraints = {} }) => {
    const reason = 'whitelistValidation' in constraints ? 'is not known' : Object.values(constraints)[0];
    return `${language}.${property} ${reason}`;
  });
}
