import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtService } from '../crash/built-service.js';
import { ServiceProcess, type Settings } from '../crash/service-process.js';
import { type TestSandbox, startTestSandbox } from '../sandbox/support/running-test-sandbox.js';

const HANAKO = '0123456789';

describe('npm run connector:check', { timeout: 120_000 }, () => {
  let world: TestSandbox;
  let found: Settings;

  beforeAll(async () => {
    await builtService();
    world = await startTestSandbox();
    const { url } = world.database.options as { readonly url: string };
    found = { DATABASE_URL: url, SANDBOX_PORT: new URL(world.sandbox.url).port };
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => world?.stop());

  const check = async (settings: Settings, ...words: readonly string[]) => {
    const command = await ServiceProcess.run(settings, 'connector-check.cli', ...words);
    const code = await command.exit();
    return { code, output: command.output };
  };

  it('finds the running sandbox and says what it understood of an account', async () => {
    const { code, output } = await check(found, HANAKO);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^Account 0123456789\n {2}kind +/) });
    expect(output).not.toContain('Rights that are missing');
    expect(output).toMatch(/^ {2}second factor +(yes|no)$/m);
    expect(output).toMatch(/^ {2}names +\S/m);
    expect(output).toMatch(/^ {2}faculty +文学部$/m);
    expect(output).toMatch(/^ {2}ends at +not told$/m);
    expect(output).toMatch(/^ {2}can +issue and withdraw an access pass$/m);
    expect(output).not.toContain(world.sandbox.settings['SANDBOX_DIRECTORY_TOKEN']);
  });

  it('ends with 1 for an account that the directory does not know', async () => {
    expect(await check(found, '9999999999')).toEqual({
      code: 1,
      output: 'The directory sandbox answers, and knows no account 9999999999.\n',
    });
  });

  it.each([[[]], [['123']], [[HANAKO, HANAKO]], [['-h']]])(
    'ends with 2 and says what to say after %j',
    async (words) => {
      const { code, output } = await check({}, ...words);
      expect([code, output]).toEqual([2, expect.stringContaining('npm run connector:check -- 0123456789')]);
    },
  );

  it('lists every fault of the settings', async () => {
    const { code, output } = await check({ DIRECTORY: 'nowhere', RETENTION_DAYS: '1' }, HANAKO);
    expect(code).toBe(1);
    expect(output).toMatch(/DIRECTORY: must be one of/);
    expect(output).toMatch(/RETENTION_DAYS: must be a whole number of days, 180 or more/);
  });

  it('says how to start a sandbox where none runs', async () => {
    const { code, output } = await check({ ...found, SANDBOX_PORT: '9' }, HANAKO);
    expect([code, output]).toEqual([1, expect.stringContaining('npm start')]);
  });

  it.each([
    ['does not answer', 'http://127.0.0.1:9/directory'],
    ['turns it away', undefined],
  ])('says what to look at when the directory %s', async (_what, elsewhere) => {
    const SANDBOX_DIRECTORY_URL = elsewhere ?? world.sandbox.settings['SANDBOX_DIRECTORY_URL'] ?? '';
    const told = { SANDBOX_DIRECTORY_URL, SANDBOX_DIRECTORY_TOKEN: 'canary-of-a-token' };
    const { code, output } = await check(told, HANAKO);
    expect([code, output]).toEqual([1, expect.stringMatching(/^The directory does not answer, or turns this service/)]);
    expect(output).not.toContain('canary-of-a-token');
  });
});
