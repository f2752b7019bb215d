import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { DoAftermath } from '../../src/recovery/reactions/do-aftermath.reaction.js';
import { graphError } from '../connectors/graph/graph-answer.js';
import { MAPPING } from '../connectors/graph/mapping.js';
import type { Method, TenantUser } from '../connectors/graph/tenant.js';
import { STUDENT, University } from '../connectors/graph/university.js';
import { readCard } from '../linking/race.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { secretOf } from '../support/web-browser.js';

const CARD = 'fixed-ids';
const NAME = `氏名 ${STUDENT}`;
// Graph gives every mobile number of everybody this id: https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod
const MOBILE = '3179e48a-750b-4051-897c-87b9720928f7';

describe('a phone number that its owner registered with the pass', { timeout: 120_000 }, () => {
  let university: University;
  let world: ServiceUnderTest;
  let user: TenantUser;

  beforeAll(async () => {
    university = await University.start();
    const { server, settings } = university;
    world = await serviceUnderTest({
      ROLE: 'web',
      DIRECTORY: 'entra',
      DIRECTORY_MAPPING: MAPPING,
      ENTRA_TENANT_ID: settings.tenantId,
      ENTRA_CLIENT_ID: settings.clientId,
      ENTRA_CLIENT_SECRET: server.application.secret,
      ENTRA_GRAPH_URL: settings.graphUrl,
      ENTRA_AUTHORITY_URL: settings.authorityUrl,
      RECOVERY_GUARD: 'immediate',
    });
    user = university.user(STUDENT);
    await world.app.get(CommandBus).execute(new LinkCard(STUDENT, await readCard(world, CARD, NAME)));
  });
  afterAll(async () => {
    await world?.stop();
    university?.stop();
  });

  it.each([
    ['with its date', 60_000],
    ['without a date', undefined],
  ])('%s is not removed by the job that does what was left of removing the old one', async (_, later) => {
    university.server.calm();
    user.methods = user.methods.slice(0, 1);
    university.registerMethods(STUDENT, 'sms');
    const undated = (method: Method): Method => ({ '@odata.type': method['@odata.type'], id: method.id });
    if (later === undefined) user.methods = user.methods.map((one) => (one.id === MOBILE ? undated(one) : one));
    await world.database.query('DELETE FROM recovery."case"');
    const person = new Person(world);
    await person.open('/');
    const token = await readCard(world, CARD, NAME);
    person.browser.plant({ host: 'localhost', name: '__Host-card', value: token, path: '/' });
    const form = await person.open('/recovery');
    // Graph is busy when the old numbers are to be removed.
    university.server.plan(
      { test: (name) => /^DELETE .*phoneMethods/.test(name) },
      { kind: 'instead', answer: graphError(503, 'serviceUnavailable', 'no') },
      20,
    );
    const page = await person.browser.submit(form, '/recovery', { what: 'access-pass', lost: 'yes' });
    expect(secretOf(page)).toBe(user.pass?.code);
    const [left] = await world.database.query<{ case_id: string; methods: { id: string }[] }[]>(
      'SELECT case_id, methods FROM recovery.leftover',
    );
    expect(left?.methods.map(({ id }) => id)).toContain(`phone:${MOBILE}`);

    // The owner signs in with the pass, deletes the stolen number on the university's page and registers the new one.
    university.server.calm();
    const registered = {
      '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
      id: MOBILE,
      ...(later !== undefined && { createdDateTime: new Date(Date.now() + later).toISOString() }),
    };
    user.methods = [...user.methods.filter(({ id }) => id !== MOBILE), registered];

    await world.app
      .get(DoAftermath, { strict: false })
      .handle({ data: { caseId: left!.case_id, accountId: STUDENT, step: 'access-pass' } } as never)
      // Of what it cannot tell apart it goes on to say that it is left, until the desk looks at it.
      .catch(() => {});
    expect(user.methods).toContain(registered);
  });
});
