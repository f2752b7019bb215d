import type { Request, Response } from 'express';
import type { Session } from '../credentials/sessions.js';

/** Who sends people to sign in, and where they go from there. */
export interface SignInCaller {
  /** Express path of the sign-in's page; cookies of the sign-in are bound to it. */
  readonly path: string;
  /** Names this browser's sign-in; throws where it has none. */
  keyOf(request: Request, response: Response): Promise<string>;
  /** Whether an earlier sign-in of this browser is enough. */
  accepts(session: Session, request: Request, response: Response): Promise<boolean>;
  /** Whom the caller expects to sign in (`login_hint`); empty where it does not say. */
  hintOf(request: Request, response: Response): Promise<string>;
  finish(session: Session, request: Request, response: Response): Promise<void>;
  cancel(request: Request, response: Response): Promise<void>;
}
