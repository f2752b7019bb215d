import type { CloudServiceName } from '../contract/cloud-service-name.js';
import type { RescueStage } from '../contract/rescue-stage.js';
import type { ContactCode } from './contact-code.js';

/** What somebody wrote about an application. */
export interface Message {
  readonly id: string;
  readonly by: 'desk' | 'applicant';
  readonly text: string;
  readonly at: Date;
}

/** How the faculty's office checked who somebody is. */
export interface IdentityCheck {
  /** What was seen, and how, in the office's words. */
  readonly how: string;
  /** Calendar day of the check, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Date;
}

/** An application as it is kept; it never holds what opens access. */
export interface RescueState {
  readonly id: string;
  readonly version: number;
  readonly service: CloudServiceName;
  readonly accountId: string;
  /** Undefined where the faculty's office checked the identity instead of a card. */
  readonly linkId?: string;
  readonly language: 'ja' | 'en';
  readonly contact: string;
  readonly reason: string;
  readonly stage: RescueStage;
  readonly begunAt: Date;
  readonly code?: ContactCode;
  readonly codesSent: number;
  readonly codeTries: number;
  /** When the applicant proved to read the contact address. */
  readonly contactProvedAt?: Date;
  readonly identity?: IdentityCheck;
  /** When it came before the desk. */
  readonly requestedAt?: Date;
  readonly messages: readonly Message[];
  /** What one operator proposed and another must confirm, where decisions take two. */
  readonly proposal?: Decision;
  readonly decision?: Decision;
  /** When the latest attempt at opening began, and how many there were. */
  readonly openingAt?: Date;
  readonly openings: number;
  readonly openedAt?: Date;
  /** When access must have ended; known from the first attempt at opening it. */
  readonly until?: Date;
  readonly endingToldAt?: Date;
  readonly closings: number;
  /** When closing may be tried again. */
  readonly closeAt?: Date;
  /** Whether its words are to be erased as soon as nothing needs them any more. */
  readonly toForget: boolean;
  /** When it was over, whichever way. */
  readonly endedAt?: Date;
}

/** What the desk decided, with the words for the applicant. */
export interface Decision {
  readonly approved: boolean;
  readonly text: string;
  readonly at: Date;
  readonly by: string;
  /** Who proposed it, where that was somebody else. */
  readonly proposedBy?: string;
}
