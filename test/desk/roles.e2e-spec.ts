import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAndProve, idOf } from '../support/rescue.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page, refusalOf } from '../support/web-browser.js';
import { pathsFor } from '../web/routes.js';

type Role = 'support' | 'decider' | 'auditor';
const ALL: readonly Role[] = ['support', 'decider', 'auditor'];
const HELPERS: readonly Role[] = ['support', 'decider'];

/** Every route of the desk with the roles that may call it. */
const ROUTES: Readonly<Record<string, readonly Role[]>> = {
  'GET /desk': ALL,
  'GET /desk/queue.csv': ALL,
  'GET /desk/audit': ['auditor'],
  'GET /desk/figures': ['auditor'],
  'GET /desk/figures.csv': ['auditor'],
  'GET /desk/people/:account': HELPERS,
  'GET /desk/effects/:id': HELPERS,
  'GET /desk/rescues/new': ['support'],
  'GET /desk/rescues/:id': HELPERS,
  'POST /desk/people': HELPERS,
  'POST /desk/people/code': HELPERS,
  'POST /desk/people/:account/acts': HELPERS,
  'POST /desk/acts/:id/confirm': ['decider'],
  'POST /desk/acts/:id/drop': HELPERS,
  'POST /desk/objections/:id/close': HELPERS,
  'POST /desk/effects/:id/retry': HELPERS,
  'POST /desk/effects/:id/settle': HELPERS,
  'POST /desk/rescues/new': ['support'],
  'POST /desk/rescues/:id/ask': HELPERS,
  'POST /desk/rescues/:id/decide': ['decider'],
  'POST /desk/rescues/:id/decide/confirm': ['decider'],
  'POST /desk/rescues/:id/decide/drop': ['decider'],
  'POST /desk/rescues/:id/opened': HELPERS,
  'POST /desk/rescues/:id/closed': HELPERS,
  'POST /desk/rescues/:id/confirm': HELPERS,
};

const MISAKI = '1000000003';
const WORKERS: Readonly<Record<string, { readonly roles: readonly Role[]; readonly faculties?: readonly string[] }>> = {
  '2000000009': { roles: ['support'] },
  '2000000010': { roles: ['decider'] },
  '2000000002': { roles: ['auditor'] },
  '2000000001': { roles: ALL, faculties: ['文学部'] },
};
const BY_ROLE: Readonly<Record<Role, string>> = { support: '2000000009', decider: '2000000010', auditor: '2000000002' };
const ELSEWHERE = '2000000001';

describe('the desk', () => {
  let world: ServiceUnderTest;
  let rescueId: string;
  const people = new Map<string, Person>();
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    world = await serviceUnderTest({ DESK_OPERATORS: JSON.stringify(WORKERS) });
    const misaki = new Person(world);
    await misaki.readCard('misaki');
    rescueId = idOf(await applyAndProve(misaki));
    for (const account of Object.keys(WORKERS)) {
      const person = new Person(world);
      const desk = await person.signIn(await person.open('/desk'), account, 'desk');
      people.set(account, person);
      tokens.set(account, formsOf(desk).find(({ hidden }) => hidden['_csrf'])?.hidden['_csrf'] ?? '');
    }
  });
  afterAll(() => world?.stop());

  const addressOf = (route: string) => {
    const [, path = ''] = route.split(' ');
    return path.replace(':account', MISAKI).replace(':id', rescueId);
  };
  const call = async (route: string, person: Person, fields: Record<string, string>): Promise<Page> =>
    route.startsWith('GET')
      ? person.open(addressOf(route))
      : person.browser.post(new URL(addressOf(route), world.url), fields);
  const tokenOf = async (person: Person) =>
    formsOf(await person.open('/')).find(({ hidden }) => hidden['_csrf'])?.hidden['_csrf'] ?? '';

  it('is tested here on every route', () => {
    const own = (path: string) => path.startsWith('/desk');
    const found = [
      ...pathsFor('get', world.app)
        .filter(own)
        .map((path) => `GET ${path}`),
      ...pathsFor('post', world.app)
        .filter(own)
        .map((path) => `POST ${path}`),
    ];
    expect(Object.keys(ROUTES).toSorted()).toEqual(found.toSorted());
  });

  it.each(Object.keys(ROUTES))('%s is closed to somebody who has not signed in', async (route) => {
    const nobody = new Person(world);
    const refused = await call(route, nobody, { _csrf: await tokenOf(nobody) });
    expect([refused.status, refusalOf(refused)]).toEqual([401, 'desk.sign-in-needed']);
  });

  it('is closed to somebody who signed in without MFA', async () => {
    const person = people.get(BY_ROLE.support)!;
    await world.database.query(`UPDATE auth.browser_session SET mfa = false WHERE account_id = $1`, [BY_ROLE.support]);
    for (const route of Object.keys(ROUTES)) {
      const refused = await call(route, person, { _csrf: await tokenOf(person) });
      expect([route, refusalOf(refused)]).toEqual([route, 'desk.sign-in-needed']);
    }
    await world.database.query(`UPDATE auth.browser_session SET mfa = true WHERE account_id = $1`, [BY_ROLE.support]);
  });

  it('is closed to a member who is no operator', async () => {
    const hanako = new Person(world);
    await hanako.signIn(await hanako.open('/desk'), '0123456789', 'desk');
    for (const route of Object.keys(ROUTES)) {
      const refused = await call(route, hanako, { _csrf: await tokenOf(hanako) });
      expect([route, refusalOf(refused)]).toEqual([route, 'desk.not-an-operator']);
    }
  });

  const matrix = Object.entries(ROUTES).flatMap(([route, roles]) =>
    ALL.map((role) => ({ route, role, may: roles.includes(role) ? 'may' : 'may not' })),
  );
  it.each(matrix)('$role $may call $route', async ({ route, role, may }) => {
    const person = people.get(BY_ROLE[role])!;
    // Without what the form needs, so that nothing happens: who may call it is told what is missing, or finds nothing.
    const answer = await call(route, person, { _csrf: await tokenOf(person) });
    if (may === 'may not') expect([answer.status, refusalOf(answer)]).toEqual([403, 'desk.role-missing']);
    else expect([200, 303, 400, 404, 409, 422]).toContain(answer.status);
    if (may === 'may') expect(refusalOf(answer)).not.toBe('desk.role-missing');
  });

  it('takes no form from anywhere else', async () => {
    for (const route of Object.keys(ROUTES).filter((name) => name.startsWith('POST'))) {
      for (const account of Object.values(BY_ROLE)) {
        const forged = await call(route, people.get(account)!, { _csrf: 'x' });
        expect([route, refusalOf(forged)]).toEqual([route, 'web.foreign-form']);
      }
    }
  });

  it('hides people of other faculties, and what concerns them', async () => {
    const other = people.get(ELSEWHERE)!;
    const csrf = await tokenOf(other);
    for (const route of ['GET /desk/people/:account', 'GET /desk/rescues/:id', 'POST /desk/rescues/:id/ask']) {
      expect([route, refusalOf(await call(route, other, { _csrf: csrf }))]).toEqual([route, 'desk.not-found']);
    }
    const found = await other.browser.post(new URL('/desk/people', world.url), { _csrf: csrf, account: MISAKI });
    expect(refusalOf(found)).toBe('desk.not-found');
    expect((await other.open('/desk')).html).not.toContain(rescueId);
    expect((await people.get(BY_ROLE.decider)!.open('/desk')).html).toContain(rescueId);
  });

  it('exports nothing personal', async () => {
    const csv = await people.get(BY_ROLE.auditor)!.open('/desk/queue.csv');
    expect(csv.html).toContain(`rescue,${rescueId},decision,法学部,`);
    for (const personal of [MISAKI, '高橋', 'misaki@', '論文']) expect(csv.html).not.toContain(personal);
  });
});
