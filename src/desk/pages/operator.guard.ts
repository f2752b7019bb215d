import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { DeskSettings } from '../desk-settings.js';
import { NotAnOperator, OperatorSignInNeeded, RoleMissing } from '../domain/operator.errors.js';
import type { Operator, Role } from '../domain/operator.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by OperatorGuard. */
    operator?: Operator;
  }
}

/** Names the roles of which a handler needs one; without it, any operator may call it. */
export const ForRoles = Reflector.createDecorator<readonly Role[]>();

/** Lets in only operators who signed in with MFA, and only those with a role that the handler names. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(
    private readonly visitors: Visitors,
    private readonly settings: DeskSettings,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const { account } = await this.visitors.of(request);
    if (!account?.mfa) throw new OperatorSignInNeeded();
    const operator = this.settings.operators.get(account.accountId);
    if (!operator) throw new NotAnOperator();
    const roles = this.reflector.getAllAndOverride(ForRoles, [context.getHandler(), context.getClass()]);
    if (roles && !roles.some((role) => operator.roles.includes(role))) throw new RoleMissing();
    request.operator = operator;
    return true;
  }
}
