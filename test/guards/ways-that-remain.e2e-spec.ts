import { describe, expect, it } from 'vitest';
import { SignInRefused } from '../../src/auth/oidc/sign-in.errors.js';
import { declaredRefusals } from '../../src/shared/domain/refusal.js';
import { lookUp } from '../../src/shared/web/words.js';

const FAILURES = ['pin-locked', 'certificate-expired', 'certificate-revoked', 'rejected', 'unavailable'] as const;
const signIns = FAILURES.map((failure) => new SignInRefused('card', failure));

// The words come with the modules.
await import('../../src/app.module.js');

const leadToDesk = [...declaredRefusals(), ...signIns].filter(({ code, wayOut }) => {
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
