import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProgram, call } from '../support/api-client.js';
import { type ApiDocument, type Found, operationsIn, readDocument, Schemas } from '../support/open-api.js';
import { Person } from '../support/person.js';
import { applyAndProve, idOf } from '../support/rescue.js';
import { rounds } from '../support/rounds.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { type MadeUp, requestsFor } from './requests.js';

const RUNS = rounds(60);

// What is not as documented must be refused; of a batch every account is by itself.
const TAKES_BROKEN_ITEMS = 'tellAccounts';

describe('every operation of the document', () => {
  let world: ServiceUnderTest;
  let api: ApiDocument;
  let schemas: Schemas;
  let program: ApiProgram;
  let rescueId: string;

  beforeAll(async () => {
    world = await serviceUnderTest();
    api = await readDocument(world);
    schemas = new Schemas(api);
    await new Person(world).link('hanako', '0123456789');
    const misaki = new Person(world);
    await misaki.readCard('misaki');
    rescueId = idOf(await applyAndProve(misaki));
  });
  afterAll(() => world?.stop());

  it('answers whatever is sent as documented, and never with a fault', async () => {
    for (const operation of operationsIn(api)) {
      // So many calls would be too many for one.
      program = new ApiProgram(world, operation.operationId.toLowerCase());
      await fc.assert(
        fc.asyncProperty(requestsFor(operation, api, { accountId: '0123456789', rescueId }), (made) =>
          holds(operation, made),
        ),
        { numRuns: RUNS },
      );
    }
  }, 120_000);

  async function holds(operation: Found, made: MadeUp): Promise<void> {
    const { status, headers, body, text } = await send(operation, made);
    const what = `${operation.operationId} ${status} ${text.slice(0, 300)}`;
    expect(status, what).toBeLessThan(500);
    const documented = operation.responses[status];
    expect(documented, what).toBeDefined();
    const [[type, content] = ['', undefined]] = Object.entries(documented!.content ?? {});
    if (content) {
      expect(headers.get('content-type'), what).toBe(`${type}; charset=utf-8`);
      expect([what, ...schemas.faults(content.schema, body)]).toEqual([what]);
    }
    if (made.broken.length === 0) expect([400, 401, 403, 413, 415], what).not.toContain(status);
    else if (operation.operationId !== TAKES_BROKEN_ITEMS || made.broken.some((part) => part !== 'body'))
      expect(status, `${what} ${made.broken.join(' ')}`).toBeGreaterThanOrEqual(400);
  }

  function send({ method, path }: Found, made: MadeUp) {
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(made.path[name]!));
    const query = new URLSearchParams(made.query);
    const token: Record<string, string> = made.broken.includes('token')
      ? {}
      : { Authorization: `Bearer ${program.token}` };
    return call(`${world.url}${address}?${query}`, method, made.body, { ...token, ...made.headers });
  }
});
