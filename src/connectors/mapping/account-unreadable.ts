/** What about an account cannot be read; the code for a log line. */
export type UnreadableCode =
  | 'id-ambiguous'
  | 'kind-unknown'
  | 'kind-ambiguous'
  | 'standing-unknown'
  | 'left-at-unreadable'
  | 'person-unknown'
  | 'merged-into-unreadable'
  | 'value-ambiguous'
  | 'values-cut-off';

/** One of our accounts, about which the directory does not say what the service must know; nothing is guessed in its place. */
export class AccountUnreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(`the directory's account cannot be read: ${code}`);
  }
}
