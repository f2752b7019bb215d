import { describe, expect, it } from 'vitest';
import { readForm } from './read-form.js';
import { TypedMailAddress } from './typed-mail-address.js';

class Form {
  @TypedMailAddress() contact: string;
}
const read = (contact: unknown) => {
  const form = readForm(Form, { contact });
  return form.ok ? form.form.contact : form.faults;
};

describe('a mail address that somebody types', () => {
  it.each([
    'misaki@new.example',
    'foo..bar@docomo.ne.jp',
    'foo.@docomo.ne.jp',
    '"foo."@docomo.ne.jp',
    '花子@mail.example',
  ])('is taken as it is: %s', (address) => {
    expect(read(address)).toBe(address);
  });

  it.each([
    ['full-width letters', 'ｍｉｓａｋｉ＠ｎｅｗ．ｅｘａｍｐｌｅ'],
    ['spaces around it', ' misaki@new.example　'],
    ['a zero-width space', 'misaki\u200b@new.example'],
    ['a byte order mark', '\ufeffmisaki@new.example'],
    ['a mark of direction', '\u202amisaki@new.example\u202c'],
    ['a soft hyphen', 'misa\u00adki@new.example'],
    ['a variation selector', 'misaki@new\ufe0f.example'],
    ['a Hangul filler', 'misaki\u3164@new.example'],
  ])('is taken with %s', (_what, typed) => {
    expect(read(typed)).toBe('misaki@new.example');
  });

  it.each([
    '"a b"@b.example',
    'a b@b.example',
    'v;w@x.example',
    'a@b.example,c@d.example',
    'a@(x)b.example',
    'Misaki <a@b.example>',
    'a@localhost',
    'a@192.0.2.1',
    'misaki',
    '',
    undefined,
    ['a@b.example'],
  ])('is refused as %j', (typed) => {
    expect(read(typed)).toEqual(['contact']);
  });
});
