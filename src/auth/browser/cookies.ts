import type { CookieOptions, Request, Response } from 'express';

/** The cookies of the service; all are host-only, and scripts cannot read them. */
export const COOKIES = {
  /** Tells browsers apart; binds sign-ins and forms to one, and gives no right. */
  browser: '__Host-browser',
  /** Leads to the proof of a card. */
  card: '__Host-card',
  /** Leads to the session of an account. */
  account: '__Host-account',
  /** The language chosen by the switch. */
  language: '__Host-language',
} as const;

type CookieName = (typeof COOKIES)[keyof typeof COOKIES];

// Lax and not Strict: providers send people back from another site, and Strict cookies would stay behind.
const OPTIONS: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };

/**
 * Reads one of our cookies. One that comes twice counts for nothing: a browser keeps one `__Host-` cookie of a name, so
 * somebody has planted the other. Only blanks and tabs are stripped, for with other spaces a name would pass the prefix.
 */
export function readCookie(request: Request, name: CookieName): string | undefined {
  const start = `${name}=`;
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''));
  const [found, ...more] = parts.filter((part) => part.startsWith(start));
  return more.length === 0 ? found?.slice(start.length) || undefined : undefined;
}

/** Sets one of our cookies, for a time in seconds or until the browser closes. */
export function setCookie(response: Response, name: CookieName, value: string, seconds?: number): void {
  response.cookie(name, value, seconds === undefined ? OPTIONS : { ...OPTIONS, maxAge: seconds * 1000 });
}

/** Takes one of our cookies back. */
export function clearCookie(response: Response, name: CookieName): void {
  response.clearCookie(name, OPTIONS);
}
