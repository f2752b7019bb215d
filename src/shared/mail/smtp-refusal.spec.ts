import { describe, expect, it } from 'vitest';
import { smtpRefusalIn } from './smtp-refusal.js';

const said = (command: string, response: string) => ({
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
});

describe('a refusal of SMTP', () => {
  it.each([
    '550 no such user',
    '501 bad recipient address syntax',
    '550 5.1.1 no such user',
    '550-5.1.1 no such user',
    '553 5.1.3 bad syntax',
    '550 5.1.10 null MX',
    '556 domain takes no mail',
    '550 5.2.1 disabled',
    '550 5.4.1 recipient address rejected: access denied',
    '553 5.6.7 address needs SMTPUTF8',
    '554 5.1.1 unknown',
    '550 5.0.0 no',
  ])('%s to RCPT TO is about the address', (response) => {
    expect(smtpRefusalIn(said('RCPT TO', response)).ofAddress).toBe(true);
  });

  it.each([
    '450 4.2.0 greylisted',
    '451 not now',
    '452 4.2.2 mailbox full',
    '421 4.3.2 closing',
    '503 5.5.1 bad sequence',
    '530 5.7.0 authentication required',
    '550 5.7.1 client host rejected',
    '554 5.7.1 relay access denied',
    '550 5.1.8 sender address rejected',
    '553 5.1.7 sender syntax',
    '552 5.3.4 message too big',
    '552 5.2.2 mailbox full',
    '552 mailbox full',
    '554 transaction failed',
  ])('%s to RCPT TO is not', (response) => {
    expect(smtpRefusalIn(said('RCPT TO', response)).ofAddress).toBe(false);
  });

  it.each([
    ['550 5.1.1 no such user', true],
    ['550 no such user', false],
    ['554 5.7.1 looks like spam', false],
    ['552 5.2.2 mailbox full', false],
  ])('%s to the whole mail is about the address: %s', (response, ofAddress) => {
    expect(smtpRefusalIn(said('DATA', response)).ofAddress).toBe(ofAddress);
  });

  it.each(['EHLO', 'AUTH PLAIN', 'MAIL FROM', 'CONN'])('550 5.1.1 to %s is not', (command) => {
    expect(smtpRefusalIn(said(command, '550 5.1.1 no'))).toEqual({ command, status: 550, ofAddress: false });
  });

  it('is none where no server answered', () => {
    const nothing = { command: undefined, status: undefined, ofAddress: false };
    expect(smtpRefusalIn(new Error('ECONNREFUSED'))).toEqual(nothing);
    expect(smtpRefusalIn(undefined)).toEqual(nothing);
  });
});
