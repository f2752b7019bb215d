import { expect, it } from 'vitest';
import { passwordModification } from './password-modification.js';

it('asks for the new password of somebody as RFC 3062 writes it', () => {
  expect(passwordModification('uid=a', 'pä').toString('hex')).toBe(
    ['300c', '8005', Buffer.from('uid=a').toString('hex'), '8203', Buffer.from('pä').toString('hex')].join(''),
  );
});
