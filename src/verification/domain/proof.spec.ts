import { describe, expect, it } from 'vitest';
import { Proof } from './proof.js';

const GIVEN = {
  id: 'proof-1',
  issuer: 'https://card.example',
  subject: 'canary-subject',
  name: '山田　花子',
  acr: 'aal3',
  provenAt: new Date('2026-04-01T00:00:00Z'),
};

describe('a proof', () => {
  it('lives for ten minutes from the reading of the card', () => {
    expect(Proof.establish(GIVEN).state).toEqual({ ...GIVEN, expiresAt: new Date('2026-04-01T00:10:00Z') });
  });

  it('says that a card was proved, and nothing of the card', () => {
    expect(Proof.establish(GIVEN).pullEvents()).toEqual([{ type: 'verification.card-proven', proofId: 'proof-1' }]);
  });
});
