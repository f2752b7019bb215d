import { IsOptional, IsUUID } from 'class-validator';

/** What the forms that end a link send. */
export class EndingForm {
  /** The id of the link that was on the page. */
  @IsOptional()
  @IsUUID()
  link?: string;
}
