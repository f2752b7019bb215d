import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import express, { type Request, type Response } from 'express';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers.js';

function answerWith(formTargets: readonly string[], https: boolean): { request: Request; response: Response } {
  const message = new IncomingMessage(new Socket());
  const response: Response = Object.setPrototypeOf(new ServerResponse(message), express.response);
  const request: Request = Object.setPrototypeOf(message, express.request);
  void securityHeaders(formTargets, https)(request, response, () => undefined);
  return { request, response };
}

function policyWith(formTargets: readonly string[]): string {
  return String(answerWith(formTargets, true).response.getHeader('Content-Security-Policy'));
}

describe('the policy of an answer', () => {
  it('lets a form lead to ourselves and to the providers alone', () => {
    expect(policyWith([])).toContain("; form-action 'self';");
    expect(policyWith(['https://card.example', 'https://account.example'])).toContain(
      "; form-action 'self' https://card.example https://account.example;",
    );
  });

  it('lets no script run but the one with the nonce of this request', () => {
    const { request, response } = answerWith([], true);
    expect(response.getHeader('Content-Security-Policy')).toContain(`; script-src 'nonce-${request.nonce}';`);
    expect(Buffer.from(request.nonce ?? '', 'base64')).toHaveLength(16);
    expect(answerWith([], true).request.nonce).not.toBe(request.nonce);
  });

  it('is never loosened', () => {
    expect(policyWith(['https://card.example'])).not.toMatch(/unsafe|\*|https?:(?!\/\/card)/);
  });
});

describe('a browser', () => {
  it('is told to come by https for a year only where we are reached by it', () => {
    const year = 'max-age=31536000; includeSubDomains';
    expect(answerWith([], true).response.getHeader('Strict-Transport-Security')).toBe(year);
    expect(answerWith([], false).response.hasHeader('Strict-Transport-Security')).toBe(false);
  });
});
