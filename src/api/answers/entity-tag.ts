import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ChangedMeanwhile } from '../api.errors.js';

/** The entity tag of an answer (RFC 9110, 8.8.3): the same for the same bytes. */
export function entityTag(body: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(body), 'utf8').digest('base64url').slice(0, 22)}"`;
}

/** The entity tags that a change is meant for (If-Match), as a parameter of an operation; none where it is meant for all. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): readonly string[] => {
  const given = context.switchToHttp().getRequest<Request>().get('If-Match') ?? '*';
  return given.trim() === '*' ? [] : given.split(',').map((tag) => tag.trim());
});

/** Throws ChangedMeanwhile where something is not any more as the caller saw it. */
export function mustBeAsSeen(tags: readonly string[], body: unknown): void {
  if (tags.length > 0 && !tags.includes(entityTag(body))) throw new ChangedMeanwhile();
}
