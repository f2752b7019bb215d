import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { callbackLeg, startLeg } from '../oidc/sign-in-leg.js';

const OPTIONS = { session: false, property: 'card' };

/** Sends the browser to the card provider; the handler behind it is never reached. */
@Injectable()
export class CardStart extends AuthGuard('card') {
  override getAuthenticateOptions(context: ExecutionContext) {
    return { ...OPTIONS, ...startLeg('card', context) };
  }
}

/** Lets in only a browser that comes back with a proven card, then at `request.card`; throws SignInRefused. */
@Injectable()
export class CardCallback extends AuthGuard('card') {
  override getAuthenticateOptions(context: ExecutionContext) {
    return { ...OPTIONS, ...callbackLeg(context) };
  }
}
