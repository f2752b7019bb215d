import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHelpTexts } from './help-texts.js';

const JA = {
  name: '学生サポート窓口',
  place: '本部棟 1階',
  hours: '平日 9:00–17:00',
  telephone: '+81 3-0000-0000',
  mail: 'desk@university.example',
  form: 'https://desk.university.example/contact',
  bring: ['学生証'],
  offices: 'https://university.example/offices',
};
const EN = { ...JA, name: 'Student desk', place: 'Main building', hours: 'Weekdays 9 to 17', bring: ['Student card'] };
const CANARY = 'canary-4f1d';

const faultsOf = (ja: unknown, en: unknown = ja) => readHelpTexts(JSON.stringify({ ja, en })).faults;

describe('help texts', () => {
  it('are read from JSON, in both languages', () => {
    const { desk, faults } = readHelpTexts(JSON.stringify({ ja: JA, en: EN }));
    expect(faults).toEqual([]);
    expect([{ ...desk.ja }, { ...desk.en }]).toEqual([JA, EN]);
  });

  it('are read from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'help-'));
    const path = join(folder, 'help.json');
    writeFileSync(path, JSON.stringify({ ja: { name: JA.name }, en: { name: EN.name } }));
    const { desk, faults } = readHelpTexts(path);
    rmSync(folder, { recursive: true });
    expect([desk.ja.name, desk.en.name, faults]).toEqual([JA.name, EN.name, []]);
  });

  it.each([undefined, '{}', '{"ja":{},"en":{}}', '{"ja":{}}'])('may be %s: nothing need be said', (text) => {
    expect(readHelpTexts(text).faults).toEqual([]);
  });

  it.each([
    '/nowhere/help.json',
    'no JSON',
    '{"ja":',
    '[]',
    'null',
    '{"ja":[]}',
    '{"ja":"text","en":{}}',
    '{"ja":{},"en":null}',
    '{"ja":{},"en":{},"fr":{}}',
  ])('are none in %s', (text) => {
    expect(readHelpTexts(text).faults).toEqual([
      'must be JSON with ja and en alone, or the path of a file that holds it',
    ]);
  });

  it.each([
    ['name', ''],
    ['place', 'x'.repeat(301)],
    ['hours', 9],
    ['telephone', `03-0000-0000 ${CANARY}`],
    ['telephone', '110;ext=1'],
    ['mail', `${CANARY}@`],
    ['mail', `javascript:alert(1)`],
    ['form', `http://desk.example/${CANARY}`],
    ['form', 'javascript:alert(1)'],
    ['offices', 'data:text/html,x'],
    ['offices', '//offices.example'],
    ['bring', JA.name],
    ['bring', ['']],
    ['bring', [1]],
    ['bring', Array.from({ length: 11 }, () => 'x')],
    ['fax', '03-0000-0000'],
  ])('say by name, and not by value, that %s is wrong: %j', (name, value) => {
    const faults = faultsOf({ ...JA, [name]: value }, { ...EN, [name]: value });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([`ja.${name}`, `en.${name}`]);
    expect(faults.join()).not.toContain(CANARY);
  });

  it('say everything that is wrong at once, and what one language has and the other lacks', () => {
    const faults = faultsOf({ ...JA, mail: 1, form: 2 }, { name: EN.name, fax: '3' });
    expect(faults).toEqual([
      'ja.mail must be a mail address',
      'ja.form must be an https address',
      'en.fax is not known',
      ...['place', 'hours', 'telephone', 'mail', 'form', 'bring', 'offices'].map(
        (field) => `en.${field} is needed beside ja.${field}`,
      ),
      'ja.fax is needed beside en.fax',
    ]);
  });
});
