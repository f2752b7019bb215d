import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/events-out/domain/event-types.js';
import { ApiProgram } from '../support/api-client.js';
import {
  type ApiDocument,
  type Content,
  type Found,
  type JsonSchema,
  operationsIn,
  readDocument,
  Schemas,
} from '../support/open-api.js';
import { Person } from '../support/person.js';
import { applyAndProve } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const EXAMPLE_RESCUE = '7d1f2f6e-3c52-4e0d-9f6a-2b8f5f0c9a11';
const EXAMPLE_SUBSCRIPTION = '5b0c2c0e-6f0e-4b7e-9a53-1f7e0c9c2f11';

describe('the OpenAPI document', () => {
  let world: ServiceUnderTest;
  let api: ApiDocument;
  let operations: readonly Found[];
  let schemas: Schemas;

  beforeAll(async () => {
    world = await serviceUnderTest();
    api = await readDocument(world);
    operations = operationsIn(api);
    schemas = new Schemas(api);
  });
  afterAll(() => world?.stop());

  const broken = (rule: (operation: Found) => boolean) =>
    operations.filter((operation) => !rule(operation)).map(({ operationId }) => operationId);

  it('is OpenAPI 3.1, of this installation, and describes every resource', () => {
    expect(api.openapi).toMatch(/^3\.1\.\d$/);
    expect(api.info).toMatchObject({ title: expect.any(String), version: '1', license: { identifier: 'MIT' } });
    expect(api.servers.map(({ url }) => url)).toEqual([world.url]);
    expect(operations.length).toBeGreaterThanOrEqual(8);
  });

  it('is what the schema of OpenAPI itself wants', async () => {
    expect(await new Validator().validate(structuredClone<object>(api) as Record<string, unknown>)).toEqual({
      valid: true,
    });
  });

  it('is the same for whoever has it already', async () => {
    const first = await fetch(`${world.url}/api/openapi.json`);
    const again = await fetch(`${world.url}/api/openapi.json`, {
      headers: { 'If-None-Match': first.headers.get('etag')! },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('names every operation once, by a verb and a noun', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+[A-Z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(broken(({ summary }) => /^[A-Z].*[^.]$/.test(summary))).toEqual([]);
  });

  it('declares every tag and every scope that an operation names', () => {
    const tags = api.tags.map(({ name }) => name);
    const scopes = Object.keys(api.components.securitySchemes.clientCredentials.flows.clientCredentials.scopes);
    expect(broken((operation) => operation.tags.every((tag) => tags.includes(tag)))).toEqual([]);
    expect(
      broken(({ security: [first] }) => first!.clientCredentials.every((scope) => scopes.includes(scope))),
    ).toEqual([]);
  });

  it('has exactly the parameters that the paths name', () => {
    const named = ({ path }: Found) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = ({ parameters }: Found) => parameters.flatMap((one) => (one.in === 'path' ? [one.name] : []));
    expect(broken((operation) => String(named(operation)) === String(declared(operation)))).toEqual([]);
    expect(broken(({ parameters }) => parameters.every((one) => one.in !== 'path' || one.required))).toEqual([]);
  });

  it('wants an Idempotency-Key of every POST and PATCH and of nothing else', () => {
    expect(
      broken(({ method, parameters }) => {
        const keyed = parameters.some(({ name, required }) => name === 'Idempotency-Key' && required);
        return keyed === (method === 'POST' || method === 'PATCH');
      }),
    ).toEqual([]);
  });

  it('tells how every operation refuses, always with problem details', () => {
    expect(broken(({ responses }) => ['400', '401', '403', '429'].every((status) => responses[status]))).toEqual([]);
    const refusals = operations.flatMap(({ responses }) =>
      Object.entries(responses).filter(([status]) => status >= '400'),
    );
    for (const [, { content }] of refusals) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
  });

  it('refers to what is there, and has nothing that nobody refers to', () => {
    const refs = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(
      ([, kind, name]) => `${kind}/${name}`,
    );
    const there = (['schemas', 'parameters', 'headers'] as const).flatMap((kind) =>
      Object.keys(api.components[kind]).map((name) => `${kind}/${name}`),
    );
    expect([...new Set(refs)].toSorted()).toEqual(there.toSorted());
  });

  it('says of every member what it means, and admits no others', () => {
    for (const [name, schema] of Object.entries(api.components.schemas)) {
      if (name === 'Problem') continue;
      expect(schema['additionalProperties'], name).toBe(false);
      for (const [member, { description }] of Object.entries(schema.properties ?? {}))
        expect(description, `${name}.${member}`).toMatch(/^[A-Z`].*\.$/s);
    }
  });

  it('bounds every text, list and number', () => {
    const unbounded = (schema: JsonSchema, at: string): string[] => [
      ...(schema.type === 'string' && !schema['enum'] && !schema['format'] && !schema['maxLength'] ? [at] : []),
      ...(schema.type === 'array' && schema['maxItems'] === undefined ? [at] : []),
      ...(schema.type === 'integer' && schema['maximum'] === undefined ? [at] : []),
      ...(schema.items ? unbounded(schema.items, `${at}[]`) : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => unbounded(member, `${at}.${name}`)),
    ];
    const all = Object.entries(api.components.schemas).filter(([name]) => name !== 'Problem');
    expect(all.flatMap(([name, schema]) => unbounded(schema, name))).toEqual([]);
  });

  it('has only examples that are what it says', () => {
    const contents = operations.flatMap(({ operationId, requestBody, responses }) => [
      ...Object.values(requestBody?.content ?? {}).map((content) => [operationId, content] as const),
      ...Object.values(responses)
        .flatMap((response) => Object.values(response.content ?? {}))
        .map((content) => [operationId, content] as const),
    ]);
    const wrong = contents
      .filter(([, content]) => content.example !== undefined)
      .flatMap(([id, { schema, example }]: readonly [string, Content]) =>
        schemas.faults(schema, example).map((fault) => `${id} ${fault}`),
      );
    expect(wrong).toEqual([]);
    const parameters = operations.flatMap((operation) => operation.parameters);
    for (const { name, schema, example } of parameters)
      if (example !== undefined) expect([name, ...schemas.faults(schema, example)]).toEqual([name]);
  });

  describe('with the examples of', () => {
    let program: ApiProgram;
    beforeAll(async () => {
      program = new ApiProgram(world, 'example');
      await new Person(world).link('hanako', '0123456789');
      const misaki = new Person(world);
      await misaki.readCard('misaki');
      await applyAndProve(misaki);
      await world.database.query('UPDATE rescue.rescue SET id = $1', [EXAMPLE_RESCUE]);
      await world.database.query(
        `INSERT INTO events_out.subscription (id, version, integrator_id, delivery_url, event_types, state, created_at)
         VALUES ($1, 1, 'example', 'https://tickets.example.ac.jp/events', $2, 'paused', now())`,
        [EXAMPLE_SUBSCRIPTION, [EVENT_TYPES.linkEnded]],
      );
    });

    it('every operation is done as documented', async () => {
      // What is deleted cannot be asked for afterwards.
      const inTurn = operations.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
      for (const operation of inTurn) {
        const answer = await callWithExamples(program, operation);
        const what = `${operation.operationId} ${answer.text}`;
        const documented = operation.responses[answer.status];
        expect(answer.status, what).toBeLessThan(300);
        expect(documented, what).toBeDefined();
        const schema = documented!.content?.['application/json']?.schema;
        if (schema) expect([what, ...schemas.faults(schema, answer.body)]).toEqual([what]);
      }
    });
  });

  describe('as pages', () => {
    const open = (path: string, language = 'en') =>
      fetch(`${world.url}${path}`, { headers: { Accept: 'text/html', 'Accept-Language': language } });

    it('shows every operation with a page of its own, under 30 KB, offline', async () => {
      const list = await (await open('/api/docs')).text();
      for (const { operationId } of operations) {
        expect(list).toContain(`href="/api/docs/${operationId}"`);
        const page = await (await open(`/api/docs/${operationId}`)).text();
        expect(page.length).toBeLessThan(30_000);
        expect(page).not.toMatch(/<script|src="http|url\(http/);
      }
      expect(list.length).toBeLessThan(30_000);
    });

    it('are in both languages and say so of what is not there', async () => {
      expect(await (await open('/api/docs', 'ja')).text()).toContain('学内のほかのシステムから');
      expect(await (await open('/api/docs', 'en')).text()).toContain('How other systems of the university');
      const missing = await open('/api/docs/nothingHere');
      expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    });
  });
});

function callWithExamples(program: ApiProgram, { operationId, method, path, parameters, requestBody }: Found) {
  const given = (place: string) =>
    Object.fromEntries(
      parameters.flatMap(({ in: at, name, example }) =>
        at === place && example !== undefined ? [[name, String(example)]] : [],
      ),
    );
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given('path')[name] ?? ''));
  const query = new URLSearchParams(given('query'));
  const body = requestBody?.content['application/json']?.example;
  // The document's key is one of many.
  const headers = { ...given('header'), 'Idempotency-Key': operationId };
  return program.call(method, `${address}${query.size > 0 ? `?${query}` : ''}`, body, headers);
}
