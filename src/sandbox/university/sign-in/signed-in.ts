import type { Request, RequestHandler, Response } from 'express';
import type { Session, Sessions } from '../credentials/sessions.js';
import { sessionTokenOf } from './session-cookie.js';

type SignedInHandler = (session: Session, request: Request, response: Response) => Promise<void>;

/** Calls the handler for a person who is signed in; leads everybody else to the sign-in of that page first, with what the address says of them. */
export function signedIn(page: string, sessions: Sessions, handle: SignedInHandler): RequestHandler {
  return async (request, response) => {
    const session = await sessions.find(sessionTokenOf(request));
    const { search } = new URL(request.originalUrl, 'http://sandbox.invalid');
    if (!session) return response.redirect(303, `${page}/sign-in${search}`);
    await handle(session, request, response);
  };
}
