import type { DeskNeed } from '../contract/rescues-for-desk.query.js';
import type { RescueState } from '../domain/rescue-state.js';

/** After how many tries at ending access somebody should look. */
export const CLOSINGS_UNTIL_SEEN = 3;

/** What an application needs of the desk now; undefined where it needs nothing. */
export function deskNeedOf(state: RescueState, byHand: boolean): DeskNeed | undefined {
  switch (state.stage) {
    case 'unproved':
      return state.identity && !state.identity.confirmedBy ? 'confirmation' : undefined;
    case 'requested':
      return state.proposal ? 'second-decision' : 'decision';
    case 'asked':
      return state.proposal ? 'second-decision' : 'answer';
    case 'approved':
      return byHand ? 'opening' : undefined;
    case 'closing':
      if (byHand) return 'closing';
      return state.closings >= CLOSINGS_UNTIL_SEEN ? 'closing-fails' : undefined;
    default:
      return undefined;
  }
}
