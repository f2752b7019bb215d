/** A secret on a person's phone; a second factor while it is registered. */
export interface Method {
  readonly id: string;
  readonly secret: Buffer;
  readonly registeredAt: Date | null;
}

/** A method whose code may be the one that was typed. */
export interface Candidate {
  readonly id: string;
  readonly secret: Buffer;
  /** The present, by the clock that can be moved. */
  readonly now: Date;
}
