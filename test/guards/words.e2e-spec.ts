import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, lookUp } from '../../src/shared/web/words.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Every code that a refusal in the code can have, found in the source. */
function refusalCodes(): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!spec)\.tsx?$/.test(file));
  const literal = files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/code(?:: [^=]+)? = '([a-z-]+\.[a-z-]+)'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
  return [...literal, ...signInCodes(), 'web.not-found', 'web.bad-request', 'web.fault'];
}

function signInCodes(): string[] {
  const source = readFileSync(join(src, 'auth/oidc/sign-in.errors.ts'), 'utf8');
  const table = /const \w+ = \{(.*?)\} as const/s.exec(source)?.[1] ?? '';
  const failures = [...table.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, failure]) => failure ?? '');
  const ofCards = new Set(['pin-locked', 'certificate-expired', 'certificate-revoked']);
  return failures.flatMap((failure) => [`card.${failure}`, ...(ofCards.has(failure) ? [] : [`account.${failure}`])]);
}

describe('the words of refusals', () => {
  beforeAll(async () => {
    await import('../../src/app.module.js');
  });

  it('are looked for under every code in the source', () => {
    expect(refusalCodes().length).toBeGreaterThan(40);
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
