/** What the sandbox asks of the service it plays the world for. */
export interface SandboxedService {
  /** Empties the service and makes these links. */
  startOver(links: readonly SeededLink[]): Promise<void>;
}

/** A card that was linked before the story begins. */
export interface SeededLink {
  readonly accountId: string;
  readonly issuer: string;
  readonly subject: string;
  /** As it stands on the card. */
  readonly name: string;
  /** ISO 8601. */
  readonly linkedAt: string;
}
