/** What pages and forms need to know of this installation; given by the configuration. */
export class WebSettings {
  constructor(
    /** Where people reach the service, without a slash at the end. */
    readonly publicUrl: string,
    /** Origins that our forms may lead to: those of the providers. */
    readonly formTargets: readonly string[],
    /** Reverse proxies in front of us. */
    readonly trustedProxies: number,
    readonly sandboxUrl: string | undefined,
    /** The card reader app's name as people know it. */
    readonly appName: { readonly ja: string; readonly en: string },
  ) {}
}
