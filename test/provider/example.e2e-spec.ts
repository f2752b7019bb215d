import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port.js';
import { note } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page } from '../support/web-browser.js';

const EXAMPLE = fileURLToPath(new URL('../../docs/integrators/examples/sign-in/service.js', import.meta.url));

describe('the example service of docs/integrators', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let example: ChildProcess;
  let base: string;
  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const words = { ja: '同窓会', en: 'Alumni club' };
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const signIn = {
      redirectUris: [`${base}/callback`],
      startUrl: `${base}/join`,
      why: words,
      scopes: ['membership', 'name'],
    };
    const club = { name: words, jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'club' }] }, signIn };
    world = await serviceUnderTest({ INTEGRATORS: JSON.stringify({ club }) });
    const PRIVATE_JWK = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'club' });
    note('the key of a service', PRIVATE_JWK);
    const env = { ISSUER: `${world.url}/op`, CLIENT_ID: 'club', PRIVATE_JWK, BASE_URL: base, PORT: String(port) };
    example = spawn(process.execPath, [EXAMPLE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    if (example.stdout) createInterface(example.stdout).on('line', (line) => said.push(line));
    await vi.waitFor(() => expect(said).toHaveLength(1), 10_000);
    person = new Person(world);
  });
  afterAll(async () => {
    example?.kill();
    await world?.stop();
  });

  const press = (page: Page, action: RegExp) =>
    person.browser.submit(page, formsOf(page).find((form) => action.test(form.action))!.action);

  it('lets somebody join by their card', async () => {
    const asked = await person.browser.open(`${base}/join`);
    const consent = await person.answerReader(await person.browser.submit(asked, '/oidc/card/start'), 'misaki');
    const joined = JSON.parse((await press(consent, /^\/alumni\/requests\/[\w-]+$/)).html) as Record<string, unknown>;
    expect(joined).toMatchObject({ sub: expect.stringMatching(/^[\w-]{36}$/), auth_time: expect.any(Number) });
    expect(joined['membership']).toEqual([expect.objectContaining({ kind: 'student', standing: 'former' })]);
  });

  it('is told where somebody declines', async () => {
    const asked = await person.browser.open(`${base}/join`);
    expect(JSON.parse((await press(asked, /\/decline$/)).html)).toEqual({ error: 'access_denied' });
  });
});
