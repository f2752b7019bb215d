import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtService } from '../crash/built-service.js';
import { ServiceProcess, type Settings } from '../crash/service-process.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { textOf } from '../support/web-browser.js';
import { BOTH_KEYS, ONLY_NEW } from './two-keys.js';

const HANAKO = '0123456789';

describe('npm run keys:rotate', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    await builtService();
    world = await serviceUnderTest({ ROLE: 'web', DATA_KEYS: BOTH_KEYS, DATA_KEY_IN_USE: '1' });
    await new Person(world).link('hanako', HANAKO);
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => world?.stop());

  const rotate = async (settings: Settings) => {
    const command = await ServiceProcess.run(
      { DATABASE_URL: world.databaseUrl, LOG_LEVEL: 'silent', ...settings },
      'keys-rotate.cli',
    );
    return [await command.exit(), command.output.trim().split('\n')];
  };

  it('without the old key leaves everything, says so, and ends with 1', async () => {
    expect(await rotate({ DATA_KEYS: ONLY_NEW })).toEqual([
      1,
      [
        'linking.link: 0 rewritten, 3 left',
        expect.stringMatching(/^accounts.account: 0 rewritten, [1-9]/),
        ...[
          'rescue.rescue',
          'provider.signing_key',
          'events_out.subscription',
          'desk.act',
          'desk.objection',
          'desk.handled_effect',
        ].map((table) => `${table}: 0 rewritten, 0 left`),
        expect.stringMatching(/^Keep every key/),
      ],
    ]);
  });

  it('with both rewrites everything beside the running service, and says when the old one may go', async () => {
    const [code, output] = (await rotate({ DATA_KEYS: BOTH_KEYS })) as [number, string[]];
    const [links, advice] = [output[0], output.at(-1)];
    expect([code, links]).toEqual([0, 'linking.link: 3 rewritten, 0 left']);
    expect(advice).toMatch(/^Keep the other keys for now/);
    const again = await rotate({ DATA_KEYS: BOTH_KEYS });
    expect(again).toEqual([0, expect.arrayContaining([expect.stringMatching(/the other keys may be removed/)])]);
  });

  it('leaves a link that the service, still with the old key in use, finds by its card', async () => {
    const person = new Person(world);
    expect(textOf(await person.readCard('hanako'))).toContain(HANAKO);
  });

  it('refuses a version in use that is no key', async () => {
    const [code, output] = await rotate({ DATA_KEYS: BOTH_KEYS, DATA_KEY_IN_USE: '3' });
    expect(code).toBe(1);
    expect(String(output)).toContain('DATA_KEY_IN_USE: must be a version of DATA_KEYS');
  });
});
