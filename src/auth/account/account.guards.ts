import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { callbackLeg, startLeg } from '../oidc/sign-in-leg.js';

const OPTIONS = { session: false, property: 'account' };

/** Sends the browser to the university's sign-in; the handler behind it is never reached. */
@Injectable()
export class AccountStart extends AuthGuard('account') {
  override getAuthenticateOptions(context: ExecutionContext) {
    return { ...OPTIONS, ...startLeg('account', context) };
  }
}

/** Lets in only a browser that comes back from a fresh sign-in, then at `request.account`; throws SignInRefused. */
@Injectable()
export class AccountCallback extends AuthGuard('account') {
  override getAuthenticateOptions(context: ExecutionContext) {
    return { ...OPTIONS, ...callbackLeg(context) };
  }
}
