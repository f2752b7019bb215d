import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

interface Result {
  readonly status: number;
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly next: 'read-again' | 'help';
}

const RESULTS: Readonly<Record<string, Result>> = {
  cancel: {
    status: 200,
    code: 'card.cancelled',
    ja: '本人確認を中止しました',
    en: 'You stopped the verification',
    next: 'read-again',
  },
  'pin-locked': {
    status: 422,
    code: 'card.pin-locked',
    ja: '暗証番号がロックされています',
    en: 'The PIN is locked',
    next: 'help',
  },
  expired: {
    status: 422,
    code: 'card.certificate-expired',
    ja: '電子証明書の有効期限が切れています',
    en: 'The electronic certificate has expired',
    next: 'help',
  },
  revoked: {
    status: 422,
    code: 'card.certificate-revoked',
    ja: '電子証明書が失効しています',
    en: 'The electronic certificate was revoked',
    next: 'help',
  },
  'server-error': {
    status: 503,
    code: 'card.unavailable',
    ja: 'カードの認証サービスに接続できません',
    en: 'The card service does not answer',
    next: 'read-again',
  },
};

describe('a card that is not proved', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  const recorded = () =>
    world.database.query<{ data: string; by_kind: string }[]>(
      `SELECT data, by_kind FROM audit.record WHERE type = 'verification.proof-refused' ORDER BY seq DESC`,
    );

  describe.each(Object.entries(RESULTS))('by %s', (result, { status, code, next, ...headings }) => {
    it.each(['ja', 'en'] as const)('has a page of its own in %s, with the next step', async (language) => {
      const person = new Person(world, { 'Accept-Language': language });
      const page = await person.readCard('hanako', result);
      expect([page.status, refusalOf(page), headingOf(page)]).toEqual([status, code, headings[language]]);
      expect(leadsTo(page)).toBe(next);
      expect(person.browser.cookie('__Host-card')).toBeUndefined();
    });

    it('is put on record with its code and nothing else', async () => {
      const [last, ...earlier] = await recorded();
      await new Person(world).readCard('hanako', result);
      const [latest, ...before] = await recorded();
      expect(JSON.parse(latest!.data)).toEqual({ type: 'verification.proof-refused', reason: code });
      expect(latest!.by_kind).toBe('service');
      expect(before).toEqual([last, ...earlier]);
    });

    it('can be tried again at once', async () => {
      const person = new Person(world);
      const refused = await person.readCard('hanako', result);
      const reader =
        next === 'help'
          ? await person.browser.submit(await person.open('/'), '/oidc/card/start', { then: 'menu' })
          : await person.browser.submit(refused, '/oidc/card/start');
      expect(textOf(await person.answerReader(reader, 'hanako'))).toContain('山田　花子');
    });
  });

  it('leaves an earlier proof of this browser as it was', async () => {
    const person = new Person(world);
    await person.readCard('hanako');
    await person.readCard('hanako', 'cancel');
    expect(headingOf(await person.open('/menu'))).toBe('手続きを選んでください');
  });

  it('leads, after trying again, to where the person was going', async () => {
    const person = new Person(world);
    const refused = await person.readCard('hanako', 'cancel', 'status');
    const reader = await person.browser.submit(refused, '/oidc/card/start');
    expect((await person.answerReader(reader, 'hanako')).url.pathname).toBe('/status');
  });
});

function leadsTo(page: Page): 'read-again' | 'help' | 'nowhere' {
  if (formsOf(page).some(({ action }) => action === '/oidc/card/start')) return 'read-again';
  return /<a class="button" href="\/help"/.test(page.html) ? 'help' : 'nowhere';
}
