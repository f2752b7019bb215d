import { describe, expect, it } from 'vitest';
import { mailboxOf, needsUtf8, pathOf } from './mailbox.js';

const pathIn = (address: string) => {
  const mailbox = mailboxOf(address);
  return mailbox && pathOf(mailbox);
};

describe('an address', () => {
  it.each([
    ['hanako@mail.example', 'hanako@mail.example'],
    ['O’Hara@mail.example', 'O’Hara@mail.example'],
    ["o'hara+x=y/{z}@mail.example", "o'hara+x=y/{z}@mail.example"],
    ['Hanako@Mail.EXAMPLE.', 'Hanako@mail.example'],
    ['root@localhost', 'root@localhost'],
    ['花子@大学.example', '花子@xn--pss25c.example'],
    ['foo..bar@docomo.ne.jp', '"foo..bar"@docomo.ne.jp'],
    ['foo.@docomo.ne.jp', '"foo."@docomo.ne.jp'],
    ['.foo@docomo.ne.jp', '".foo"@docomo.ne.jp'],
    ['"foo..bar"@docomo.ne.jp', '"foo..bar"@docomo.ne.jp'],
    ['"foo"@mail.example', 'foo@mail.example'],
  ])('%s is written as %s', (address, path) => {
    expect(pathIn(address)).toBe(path);
  });

  it.each([
    'v;w@x.co',
    'x@(y)z.co',
    'x(y)@z.co',
    'a@b.co,c@d.co',
    'a@b.co;c@d.co',
    'a@b.co c@d.co',
    'group:a@b.co;',
    'Hanako <a@b.co>',
    '<a@b.co>',
    '"a b"@b.example',
    '"a@b.co"@c.example',
    '"a\\"b"@c.example',
    '"foo@c.example',
    'a@b@c.example',
    'a@b.co\nRCPT TO:<c@d.co>',
    'a@b.co\n',
    'a\u0000@b.co',
    'a\u200b@b.co',
    'a\u3164b@b.co',
    'a@b\u200b.co',
    'a\u00a0b@b.co',
    'a@[192.0.2.1]',
    'a@[x@b.co]',
    'a@192.0.2.1',
    'a@0x7f.1',
    'a@b.co:25',
    'a@b.co/x',
    'a@b.co#x',
    'a@b.co%00',
    'a@-b.co',
    'a@b..co',
    'a@',
    '@b.co',
    'hanako',
    '',
    `${'a'.repeat(65)}@b.co`,
    `a@${'b.'.repeat(130)}co`,
  ])('%j is none that mail could be sent to', (address) => {
    expect(mailboxOf(address)).toBeUndefined();
  });

  it.each(['x@ＵＴＡＣ．example', 'x@utac。example', 'x@utac.example.', '"x"@UTAC.example'])(
    'such as %s is at the host that the DNS would be asked for',
    (address) => {
      expect(mailboxOf(address)?.host).toBe('utac.example');
    },
  );

  it.each([
    ['花子@mail.example', true],
    ['hanako@大学.example', false],
  ])('such as %s needs SMTPUTF8: %s', (address, needs) => {
    const mailbox = mailboxOf(address);
    expect(mailbox && needsUtf8(mailbox)).toBe(needs);
  });
});
