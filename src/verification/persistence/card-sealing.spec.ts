import { describe, expect, it } from 'vitest';
import { parseDataKeys } from '../../shared/crypto/data-keys.js';
import { Vault } from '../../shared/crypto/vault.js';
import { cardKeys, openCard, sealCard } from './card-sealing.js';

const part = (version: number) => `${version}:${Buffer.alloc(32, version).toString('base64')}`;
const vault = new Vault(parseDataKeys(`${part(1)},${part(2)}`));
const HANAKO = { issuer: 'https://card.example', subject: '"s",\u0000', name: '山田　花子' };

describe('a card', () => {
  it('is opened as it was sealed, and nothing of it can be read before', () => {
    const sealed = sealCard(vault, HANAKO);
    expect(openCard(vault, sealed)).toEqual(HANAKO);
    for (const text of Object.values(HANAKO)) expect(sealed.includes(text)).toBe(false);
  });

  it('is found under every key, the one in use first', () => {
    const keys = cardKeys(vault, 'i', 's');
    expect(keys).toHaveLength(2);
    expect(keys[0]).toEqual(cardKeys(new Vault(parseDataKeys(part(2))), 'i', 's')[0]);
    expect(keys[1]).toEqual(cardKeys(new Vault(parseDataKeys(part(1))), 'i', 's')[0]);
  });

  it('is no other card when letters move between issuer and subject', () => {
    expect(cardKeys(vault, 'https://card.example', 's1')).not.toEqual(cardKeys(vault, 'https://card.examples', '1'));
    expect(cardKeys(vault, 'https://one.example', 's')).not.toEqual(cardKeys(vault, 'https://two.example', 's'));
  });
});
