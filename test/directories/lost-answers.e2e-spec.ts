import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LdapDirectory } from '../../src/connectors/ldap/ldap-directory.js';
import { LDAP_LIMITS } from '../../src/connectors/ldap/ldap-settings.js';
import { DirectoryUnavailable, OutcomeUnknown } from '../../src/recovery/ports/directory-errors.js';
import { OPENLDAP } from './openldap-kind.js';
import { ldapWorld, settingsFor, signIn } from './ldap-world.js';
import type { RunningDirectory } from './running-directory.js';
import { seededAccounts } from './seeded-accounts.js';
import { startSlapd } from './slapd.js';
import { slapdAccountDn } from './slapd-seed.js';

const STUDENT = seededAccounts.student.accountId;
const PASSWORD = 'Temporary4you234';
const LIMITS = { ...LDAP_LIMITS, connectMs: 300, answerMs: 300, callMs: 600 };

/** Stands on the way to a server, lets so many connections pass whole, and then loses what comes back. */
class LossyWay {
  /** What happens to answers: they pass, vanish, or end the connection. */
  answers: 'pass' | 'vanish' | 'break' = 'pass';
  /** Answers of each connection that pass all the same, as those of the greeting and of the sign-in. */
  passing = 0;
  private readonly open = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async to(url: URL): Promise<LossyWay> {
    const server = createServer();
    const way = new LossyWay(server);
    server.on('connection', (near) => way.pass(near, connect(Number(url.port), '127.0.0.1')));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return way;
  }

  get url(): URL {
    return new URL(`ldaps://localhost:${(this.server.address() as AddressInfo).port}`);
  }

  stop(): void {
    this.server.close();
    for (const socket of this.open) socket.destroy();
  }

  private pass(near: Socket, far: Socket): void {
    let answered = 0;
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(one);
      one.on('error', () => other.destroy()).on('close', () => this.open.delete(one) && other.destroy());
    }
    near.on('data', (sent) => void far.write(sent));
    far.on('data', (answer) => {
      answered += 1;
      if (this.answers === 'pass' || answered <= this.passing) return void near.write(answer);
      if (this.answers === 'break') near.destroy();
    });
  }
}

describe('a directory whose answers are lost', () => {
  let server: RunningDirectory;
  let way: LossyWay;
  let directory: LdapDirectory;
  beforeAll(async () => void (server = await startSlapd()));
  beforeEach(async () => {
    await ldapWorld(server, OPENLDAP);
    way = await LossyWay.to(new URL(server.url));
    directory = new LdapDirectory(settingsFor(server, OPENLDAP, { url: way.url, limits: LIMITS }));
  });
  afterEach(() => way?.stop());
  afterAll(() => server?.stop());

  it.each(['vanish', 'break'] as const)('at the sign-in has done nothing, where answers %s', async (answers) => {
    way.answers = answers;
    await expect(directory.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(await signIn(server, slapdAccountDn(STUDENT), PASSWORD)).toBe('refused');
  });

  it.each(['vanish', 'break'] as const)(
    'after the password was set says that nobody knows, where answers %s',
    async (answers) => {
      // With as few answers as let it come so far; how many that are, TLS decides.
      for (let passing = 1; ; passing += 1) {
        // Made anew, since a busy server may set the password of the time before only now.
        await ldapWorld(server, OPENLDAP);
        Object.assign(way, { answers, passing });
        const failure = await directory.setTemporaryPassword(STUDENT, PASSWORD).catch((error: unknown) => error);
        const isSet = (await signIn(server, slapdAccountDn(STUDENT), PASSWORD)) !== 'refused';
        if (failure instanceof OutcomeUnknown && isSet) break;
        // Before that, "nothing was done" is said only where it is so.
        if (failure instanceof DirectoryUnavailable) expect(isSet).toBe(false);
        else expect(failure).toBeInstanceOf(OutcomeUnknown);
      }
    },
  );

  it('that only was asked is as good as away, and in time', async () => {
    way.answers = 'vanish';
    for (way.passing = 0; way.passing < 2; way.passing += 1)
      await expect(directory.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('that was killed is as good as away', async () => {
    const another = await startSlapd();
    const doomed = new LdapDirectory(settingsFor(another, OPENLDAP));
    expect(await doomed.find(STUDENT)).toBeDefined();
    await another.kill();
    await expect(doomed.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    await another.stop();
  });
});
