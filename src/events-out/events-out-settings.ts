/** What an installation says about the events that it tells other systems. */
export class EventsOutSettings {
  constructor(
    /** Who issues them, as in the tokens of our OpenID Provider. */
    readonly issuer: string,
    /** Networks that are not public and may be delivered to all the same, in CIDR notation. */
    readonly allowedNetworks: readonly string[],
    /** Whether this machine itself may be delivered to, also without TLS; never in production. */
    readonly localhost: boolean,
    /** How long a process rests before it looks again for what happened and what is due. */
    readonly everyMs = 500,
  ) {}
}
