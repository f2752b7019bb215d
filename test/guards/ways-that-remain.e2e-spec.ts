import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SignInRefused } from '../../src/auth/oidc/sign-in.errors.js';
import { lookUp } from '../../src/shared/web/words.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

interface Found {
  readonly code: string;
  readonly wayOut: string | undefined;
  readonly remains: string | undefined;
}

/** Every refusal whose code, way out and way that remains are written in its class. */
function refusals(): Found[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!spec)\.tsx?$/.test(file));
  return files
    .flatMap((file) => readFileSync(join(src, file), 'utf8').split(/^(?=(?:export )?class )/m))
    .filter((text) => text.includes('extends DomainError'))
    .flatMap((text) => {
      const member = (name: string) => new RegExp(`readonly ${name}(?:: [^=;]+)? = '([^']+)'`).exec(text)?.[1];
      const code = member('code');
      return code ? [{ code, wayOut: member('wayOut'), remains: member('remains') }] : [];
    });
}

const FAILURES = ['pin-locked', 'certificate-expired', 'certificate-revoked', 'rejected', 'unavailable'] as const;
const signIns: Found[] = FAILURES.map((failure) => new SignInRefused('card', failure));

// The words come with the modules.
await import('../../src/app.module.js');

const leadToDesk = [...refusals(), ...signIns].filter(({ code, wayOut }) => {
  const [namespace = '', name = ''] = code.split('.');
  // These speak to the desk's own people.
  if (namespace === 'desk') return false;
  return wayOut === '/help' || /(?<!市区町村の)窓口/.test(lookUp(namespace, 'ja', `refusal.${name}.text`) ?? '');
});

describe('a refusal that sends people to the desk', () => {
  it('is found in the source', () => {
    const codes = leadToDesk.map(({ code }) => code);
    for (const code of ['recovery.too-many', 'linking.link-is-held', 'accounts.account-unknown', 'card.rejected'])
      expect(codes).toContain(code);
  });

  it.each(leadToDesk)('says that the desk is the way that remains: $code', ({ remains }) => {
    expect(remains).toBe('desk');
  });
});
