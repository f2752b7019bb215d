import { deskIn } from '../../shared/web/desk/desk.js';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { privacyParts } from '../../shared/web/privacy-parts.js';
import { LANGUAGES } from '../../shared/web/words.js';
import { periods } from './periods.js';
import { HELD, PrivacyPage } from './privacy.page.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

const WORDS = { ja, en };
const PERIODS = periods(3650);

/** Every text of a catalogue, with the names of what is filled in. */
function texts(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : texts(value as object),
  );
}
const filledIn = (text: string) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name) => ({ ...PERIODS, app: 'Reader' })[name as keyof typeof PERIODS]);
const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.each(LANGUAGES)('the privacy page in %s', (language) => {
  const frame = { address: '/privacy', nonce: '', csrfToken: '', sandboxUrl: undefined, appName: 'Reader' };
  const page = { ...frame, language, desk: deskIn(language, {}) };
  const html = unescaped(renderToString(PrivacyPage({ page, retentionDays: 3650 })));

  it('says every word of its catalogue, with periods filled in', () => {
    for (const text of texts(WORDS[language])) expect(html).toContain(filledIn(text));
    expect(html).not.toMatch(/\{\{|\}\}|undefined|\bheld\./);
  });

  it('says of everything that is held what, why and how long', () => {
    expect(Object.keys(WORDS[language].held)).toEqual([...HELD]);
    // Whatever contexts have told by now, in a process that has run other files before.
    const parts = HELD.length + privacyParts().length;
    expect(html.match(/<h3>/g)).toHaveLength(parts);
    expect(html.match(/<strong>/g)).toHaveLength(parts * 3);
  });

  it('names every period in force', () => {
    const said = texts(WORDS[language]).join('\n');
    for (const name of Object.keys(PERIODS)) expect(said).toContain(`{{${name}}}`);
  });

  it('leads to where a person can look, unlink, erase and ask', () => {
    for (const path of ['/status', '/unlink', '/erasure', '/help']) expect(html).toContain(`<a href="${path}">`);
  });
});
