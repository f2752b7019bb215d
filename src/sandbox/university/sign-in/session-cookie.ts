import type { Request, Response } from 'express';

const NAME = 'university_session';

/** The session that this browser holds, as its token. */
export function sessionTokenOf(request: Request): string | undefined {
  return cookieOf(request, NAME);
}

/** Gives the browser a session; Lax, since services send people here from other sites. */
export function keepSession(response: Response, token: string): void {
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** Takes the session off the browser. */
export function dropSession(response: Response): void {
  response.clearCookie(NAME, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** One cookie's value; undefined where the browser has none of that name. */
export function cookieOf(request: Request, name: string): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}
