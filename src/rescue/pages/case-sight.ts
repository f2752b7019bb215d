import type { ApplicantKey } from '../commands/applicants.js';
import { CONTACT_CODE, endOf } from '../domain/contact-code.js';
import { collectableUntil, type Rescue } from '../domain/rescue.js';
import { isBeingOpened, isOver, RESCUE_LIMITS } from '../domain/rescue-limits.js';
import type { RescueState } from '../domain/rescue-state.js';
import type { RescueSettings } from '../rescue-settings.js';
import { maskedAddress } from '../../shared/domain/masked-address.js';

/** What of an application its applicant sees, and what they can do now. */
export interface CaseSight {
  readonly state: RescueState;
  /** As it may be shown to somebody who may not be its owner. */
  readonly contact: string;
  readonly byLink: boolean;
  readonly byHand: boolean;
  /** Access that is or may be open by now, whatever the job that ends it has done. */
  readonly stage: RescueState['stage'];
  readonly codeUntil: Date | undefined;
  readonly maySendCode: boolean;
  readonly collectableUntil: Date | undefined;
  readonly mayAnswer: boolean;
  readonly mayOpen: boolean;
  readonly mayWithdraw: boolean;
  readonly at: Date;
}

interface Surroundings {
  readonly key: ApplicantKey;
  readonly byHand: boolean;
  readonly settings: RescueSettings;
  readonly at: Date;
}

/** How an application looks to its applicant at a moment. */
export function caseSightOf(rescue: Rescue, { key, byHand, settings, at }: Surroundings): CaseSight {
  const state = rescue.current;
  const { stage, code, codesSent, decision, until, openings } = state;
  const timeIsOver = until !== undefined && at >= until && !isOver(state);
  const inTime = !rescue.isLeftAlone(settings.collectDays, at);
  const openable = inTime && (stage === 'approved' || stage === 'opening' || stage === 'open');
  return {
    state,
    contact: maskedAddress(state.contact),
    byLink: key.kind === 'case',
    byHand,
    stage: timeIsOver ? 'closing' : stage,
    codeUntil: code && at <= endOf(code) ? endOf(code) : undefined,
    maySendCode: codesSent < CONTACT_CODE.sent,
    collectableUntil: stage === 'approved' && decision ? collectableUntil(decision, settings.collectDays) : undefined,
    mayAnswer: stage === 'requested' || stage === 'asked',
    mayOpen: openable && !byHand && !timeIsOver && !isBeingOpened(state, at) && openings < RESCUE_LIMITS.openings,
    mayWithdraw: !isOver(state) && stage !== 'closing' && !timeIsOver,
    at,
  };
}
