import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { AsTypedCode } from '../../shared/web/as-typed-code.js';
import type { Plan } from '../contract/events.js';
import type { Step } from '../domain/plan.js';

/** What the form of /recovery sends. */
export class RecoveryForm {
  @IsIn(['password', 'access-pass', 'both'])
  what: Plan;

  /** The check box "my phone is lost or stolen". */
  @IsOptional()
  @IsIn(['yes'])
  lost?: 'yes';

  /** The account that was on the page. */
  @IsOptional()
  @Matches(/^\d{10}$/)
  account?: string;
}

/** What every form about a case sends. */
export class CaseForm {
  /** The case that was on the page. */
  @IsOptional()
  @IsUUID()
  case?: string;
}

/** What the button of a step sends. */
export class StepForm extends CaseForm {
  @IsIn(['password', 'access-pass'])
  step: Step;

  /** Of a form that repeats a step: the number of the attempt it begins. */
  @IsOptional()
  @Matches(/^\d{1,3}$/)
  attempt?: string;
}

/** What the form of a code sends. */
export class CodeForm extends CaseForm {
  @AsTypedCode()
  @Matches(/^\d{8}$/)
  code: string;
}
