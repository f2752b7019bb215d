/** What a sort of event is called for ever; ours stand under a name of our own that nothing needs to answer at. */
const OURS = 'https://schemas.utelecon.u-tokyo.ac.jp/identity-verification/event-type/';
const CAEP = 'https://schemas.openid.net/secevent/caep/event-type/';
const RISC = 'https://schemas.openid.net/secevent/risc/event-type/';

/** The sorts of events that other systems can ask for, by URI (RFC 8417, 2.2). */
export const EVENT_TYPES = {
  credentialChange: `${CAEP}credential-change`,
  sessionRevoked: `${CAEP}session-revoked`,
  accountDisabled: `${RISC}account-disabled`,
  accountEnabled: `${RISC}account-enabled`,
  accountMerged: `${OURS}account-merged`,
  linkEstablished: `${OURS}link-established`,
  linkEnded: `${OURS}link-ended`,
  linkHeld: `${OURS}link-held`,
  linkReleased: `${OURS}link-released`,
  linkSuspended: `${OURS}link-suspended`,
  linkRestored: `${OURS}link-restored`,
  rescueRequested: `${OURS}rescue-requested`,
  rescueApproved: `${OURS}rescue-approved`,
  rescueDeclined: `${OURS}rescue-declined`,
  rescueEnded: `${OURS}rescue-ended`,
  accessOpened: `${OURS}rescue-access-opened`,
  accessClosed: `${OURS}rescue-access-closed`,
} as const;

/** By which a subscriber sees that its way is open (OpenID Shared Signals Framework, 8.1.4). */
export const VERIFICATION = 'https://schemas.openid.net/secevent/ssf/event-type/verification';

const KNOWN: readonly string[] = Object.values(EVENT_TYPES);

/** Whether it can be asked for. */
export function isEventType(type: string): boolean {
  return KNOWN.includes(type);
}
