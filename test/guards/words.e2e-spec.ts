import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredRefusals } from '../../src/shared/domain/refusal.js';
import { LANGUAGES, lookUp } from '../../src/shared/web/words.js';

// The refusals come with the modules.
await import('../../src/app.module.js');

/** Every code that a refusal in the code can have. */
function refusalCodes(): string[] {
  const declared = declaredRefusals().map(({ code }) => code);
  return [...declared, ...signInCodes(), 'web.not-found', 'web.bad-request', 'web.fault'];
}

function signInCodes(): string[] {
  const source = readFileSync('src/auth/oidc/sign-in.errors.ts', 'utf8');
  const table = /const \w+ = \{(.*?)\} as const/s.exec(source)?.[1] ?? '';
  const failures = [...table.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, failure]) => failure ?? '');
  const ofCards = new Set(['pin-locked', 'certificate-expired', 'certificate-revoked']);
  return failures.flatMap((failure) => [`card.${failure}`, ...(ofCards.has(failure) ? [] : [`account.${failure}`])]);
}

describe('the words of refusals', () => {
  it('are looked for under every code in the source, each declared once', () => {
    const codes = declaredRefusals().map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(90);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(refusalCodes().flatMap((code) => LANGUAGES.map((language) => [code, language] as const)))(
    'say title, text and next step of %s in %s',
    (code, language) => {
      const [namespace = '', name = ''] = code.split('.');
      for (const part of ['title', 'text', 'action']) {
        expect(lookUp(namespace, language, `refusal.${name}.${part}`), part).toMatch(/\S/);
      }
    },
  );
});
