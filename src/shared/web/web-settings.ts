import type { Desk } from './desk/desk.js';
import type { Language } from './words.js';

/** What pages and forms need to know of this installation; given by the configuration. */
export interface WebSettings {
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** Origins that our forms may lead to: those of the providers. */
  readonly formTargets: readonly string[];
  /** How many reverse proxies stand in front of us. */
  readonly trustedProxies: number;
  /** Whether this process serves pages, or only works jobs and answers health checks. */
  readonly servesPages: boolean;
  readonly sandboxUrl: string | undefined;
  /** The card reader app's name as people know it. */
  readonly appName: Readonly<Record<Language, string>>;
  /** What this installation says of its support desk. */
  readonly desk: Readonly<Record<Language, Partial<Desk>>>;
  /** Where the university resets passwords by mail, if it does. */
  readonly resetByMail?: string | undefined;
}
