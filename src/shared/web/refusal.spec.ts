import { ForbiddenException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { DomainError, type RefusalKind } from '../domain/domain-error.js';
import { refusalOf } from './refusal.js';

class Refused extends DomainError {
  readonly code = 'test.refused';

  constructor(readonly kind: RefusalKind) {
    super('canary');
  }
}

class RefusedWithAdvice extends Refused {
  override readonly details = { account: '0123456789' };
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
  override readonly signInAgain = { by: 'card', then: 'menu' } as const;
}

describe('a refusal of the domain', () => {
  it.each<[RefusalKind, number]>([
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['refused', 422],
    ['limited', 429],
    ['unavailable', 503],
    ['malformed', 400],
    ['changed', 412],
    ['declined', 200],
  ])('of the kind %s is answered with %i', (kind, status) => {
    expect(refusalOf(new Refused(kind))).toMatchObject({ status, code: 'test.refused' });
  });

  it('leads to the first page and names nothing, unless it says otherwise', () => {
    expect(refusalOf(new Refused('refused'))).toEqual({
      status: 422,
      code: 'test.refused',
      details: {},
      members: {},
      wayOut: '/',
      signInAgain: undefined,
    });
    expect(refusalOf(new RefusedWithAdvice('refused'))).toMatchObject({
      details: { account: '0123456789' },
      wayOut: '/help',
      signInAgain: { by: 'card', then: 'menu' },
      remains: 'desk',
    });
  });
});

describe('any other error', () => {
  it.each([
    ['a page that is not there', new NotFoundException('canary'), 404, 'web.not-found'],
    ['a refusal of the framework', new ForbiddenException('canary'), 403, 'web.bad-request'],
    ['a fault of the framework', new InternalServerErrorException('canary'), 500, 'web.fault'],
    ['a body too large', Object.assign(new Error('canary'), { status: 413 }), 413, 'web.bad-request'],
    ['a status that is none of ours', Object.assign(new Error('canary'), { status: 302 }), 500, 'web.fault'],
    ['a status that is no number', { status: 'canary' }, 500, 'web.fault'],
    ['an error of the code', new TypeError('canary'), 500, 'web.fault'],
    ['what is no error', 'canary', 500, 'web.fault'],
    ['nothing', undefined, 500, 'web.fault'],
  ])('says no word of itself: %s', (_what, error, status, code) => {
    expect(refusalOf(error)).toEqual({ status, code, details: {}, members: {}, wayOut: '/', signInAgain: undefined });
  });
});
