import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Plan } from '../contract/events.js';

/** What the form of /recovery sends. */
export class RecoveryForm {
  @IsIn(['password', 'access-pass'])
  what: Plan;

  /** The check box "my phone is lost or stolen". */
  @IsOptional()
  @IsIn(['yes'])
  lost?: 'yes';

  /** The account that was on the page. */
  @IsOptional()
  @Matches(/^\d{10}$/)
  account?: string;

  /** Of a form that repeats a case: the number of the attempt it begins. */
  @IsOptional()
  @Matches(/^\d{1,3}$/)
  attempt?: string;
}
