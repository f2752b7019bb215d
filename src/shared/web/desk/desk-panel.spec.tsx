import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PageContext } from '../page-context.js';
import { LANGUAGES } from '../words.js';
import { type Desk, deskIn } from './desk.js';
import { DeskPanel } from './desk-panel.js';

const frame = { address: '/help', nonce: '', csrfToken: '', sandboxUrl: undefined, appName: 'Reader' };

function panelOf(told: Partial<Desk>, language: PageContext['language'] = 'ja'): string {
  return renderToString(<DeskPanel page={{ ...frame, language, desk: deskIn(language, told) }} />);
}

describe('the panel of the desk', () => {
  it('tells what the installation says, with links for telephone, mail and web', () => {
    const panel = panelOf({
      name: '学生サポート窓口',
      place: '本部棟',
      hours: '9:00–17:00',
      telephone: '+81 3-0000-0000',
      mail: 'desk+help@university.example',
      form: 'https://desk.university.example/contact?a=1&b=2',
      bring: ['学生証', '健康保険証'],
      offices: 'https://university.example/offices',
    });
    for (const text of ['学生サポート窓口', '本部棟', '9:00–17:00', '<li>学生証</li>', '<li>健康保険証</li>'])
      expect(panel).toContain(text);
    expect([...panel.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'tel:+81300000000',
      'mailto:desk%2Bhelp@university.example',
      'https://desk.university.example/contact?a=1&amp;b=2',
      'https://university.example/offices',
    ]);
  });

  it.each(LANGUAGES)('tells in %s what is true of any desk where nothing is said, and leads nowhere', (language) => {
    const panel = panelOf({}, language);
    expect(panel.match(/<dd>[^<]+<\/dd>/g)).toHaveLength(3);
    expect(panel.match(/<li>[^<]+<\/li>/g)).toHaveLength(2);
    expect(panel).not.toContain('href');
  });

  it('takes nothing that it tells for markup', () => {
    const panel = panelOf({ name: '<script>alert(1)</script>', bring: ['<b>card</b>'] });
    expect(panel).not.toMatch(/<script|<b>/);
    expect(panel).toContain('&lt;script>');
  });
});
