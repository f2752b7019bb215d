import { IsIn, IsOptional } from 'class-validator';
import type { Plan } from '../contract/events.js';

/** What the form of /recovery sends. */
export class RecoveryForm {
  @IsIn(['password', 'access-pass'])
  what: Plan;

  /** The check box "my phone is lost or stolen". */
  @IsOptional()
  @IsIn(['yes'])
  lost?: 'yes';
}
