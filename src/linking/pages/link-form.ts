import { IsOptional, Matches } from 'class-validator';

const ID = '[0-9a-f-]{36}';

/** What the form of /link sends. */
export class LinkForm {
  /** The ids of the links that the person was shown and agrees to end, with a space between them; blank for none. */
  @Matches(new RegExp(`^(${ID}( ${ID}){0,4})?$`))
  ends = '';

  /** The proof of the card that was on the page. */
  @IsOptional()
  @Matches(new RegExp(`^${ID}$`))
  proof?: string;

  /** The account that was on the page. */
  @IsOptional()
  @Matches(/^\d{10}$/)
  account?: string;

  get endingIds(): readonly string[] {
    return this.ends.split(' ').filter(Boolean);
  }
}
