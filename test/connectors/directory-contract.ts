import { describe, expect, it } from 'vitest';
import type { AccountDirectory } from '../../src/accounts/ports/account-directory.js';
import type { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { DirectoryRefused } from '../../src/recovery/ports/directory-errors.js';

/** A directory with these accounts in it, and what a person could try at the door of the university. */
export interface DirectoryWorld {
  readonly directory: AccountDirectory & CredentialDirectory;
  /** A student who is here, of whom nothing was issued yet, with one name in kanji and two addresses. */
  readonly student: string;
  /** Another account of the student's person, of staff. */
  readonly sameStaff: string;
  /** A student who left, with the time of it. */
  readonly left: string;
  /** An account of staff that only the desk may recover. */
  readonly privileged: string;
  /** What a sign-in with this password comes to. */
  signIn(accountId: string, password: string): Promise<'in' | 'must-change' | 'refused'>;
  /** Whether an access pass opens the account; only of directories that issue passes. */
  passOpens?(accountId: string, code: string): Promise<boolean>;
  /** Registers a second factor as a person does; only of directories that list them. */
  registerMethod?(accountId: string): Promise<void>;
  /** Locks an account by wrong passwords; only of directories that lock accounts so. */
  lock?(accountId: string): Promise<void>;
  /** Whether the directory says of accounts that are unknown or have ended beforehand that it would refuse. */
  readonly foretells?: boolean;
  /** Lets the university change the names of an account, so that the feed tells of it. */
  rename(accountId: string, name: string): Promise<void>;
}

const PASSWORD = 'Temporary4you234';
const ANOTHER = 'Another7time5678';
const UNKNOWN = '9999999999';

/** What every connector keeps, whatever directory is behind it; each test gets a world in its first state. */
export function keepsDirectoryContract(name: string, worldInFirstState: () => Promise<DirectoryWorld>): void {
  describe(`${name}: the facts of an account`, () => {
    it('tell kind, standing, names, addresses, person and privilege', async () => {
      const { directory, student } = await worldInFirstState();
      const facts = await directory.find(student);
      expect(facts).toMatchObject({ accountId: student, kind: 'student', standing: 'current', privileged: false });
      expect(facts?.signInName, 'what the provider takes').toMatch(new RegExp(`^${student}@[\\w.-]+$`));
      expect(facts).not.toHaveProperty('leftAt');
      expect(facts?.names.length).toBeGreaterThan(0);
      expect(facts?.addresses).toHaveLength(2);
      expect(['ja', 'en']).toContain(facts?.language);
    });

    it('tell when somebody left', async () => {
      const { directory, left } = await worldInFirstState();
      const facts = await directory.find(left);
      expect(facts).toMatchObject({ accountId: left, standing: 'left' });
      expect(facts?.leftAt?.getTime()).toBeLessThan(Date.now());
    });

    it('tell who is privileged', async () => {
      const { directory, privileged } = await worldInFirstState();
      expect(await directory.find(privileged)).toMatchObject({ kind: 'staff', privileged: true });
    });

    it('are none of an account that is not known', async () => {
      const { directory } = await worldInFirstState();
      expect(await directory.find(UNKNOWN)).toBeUndefined();
    });

    it('lead to all accounts of the person', async () => {
      const { directory, student, sameStaff } = await worldInFirstState();
      const personId = (await directory.find(student))?.personId ?? '';
      expect((await directory.find(sameStaff))?.personId).toBe(personId);
      const ids = (await directory.ofPerson(personId)).map(({ accountId }) => accountId);
      expect(ids.toSorted()).toEqual([student, sameStaff].toSorted());
      expect(await directory.ofPerson('nobody-at-all')).toEqual([]);
    });

    it('that change are told after a cursor, and only those', async () => {
      const { directory, student, rename } = await worldInFirstState();
      const cursor = await lastCursor(directory);
      await rename(student, '改名 花子');
      const page = await directory.changesAfter(cursor);
      const [change] = page.changes.filter(({ facts }) => facts.accountId === student);
      expect(change?.facts.names).toContain('改名 花子');
      expect(Math.abs((change?.asOf.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
      const rest = await directory.changesAfter(await lastCursor(directory, page.cursor));
      expect(rest.changes.map(({ facts }) => facts.accountId)).not.toContain('1000000004');
    });
  });

  describe(`${name}: a temporary password`, () => {
    it('must be changed at the next sign-in, and the one before is worthless', async () => {
      const { directory, student, signIn } = await worldInFirstState();
      expect((await directory.setTemporaryPassword(student, PASSWORD)).changeForced).toBe(true);
      expect(await signIn(student, PASSWORD)).toBe('must-change');
      await directory.setTemporaryPassword(student, ANOTHER);
      expect([await signIn(student, PASSWORD), await signIn(student, ANOTHER)]).toEqual(['refused', 'must-change']);
    });

    it('can be read back as a change', async () => {
      const { directory, student } = await worldInFirstState();
      const before = (await directory.evidence(student)).passwordChangedAt?.getTime() ?? 0;
      await directory.setTemporaryPassword(student, PASSWORD);
      expect((await directory.evidence(student)).passwordChangedAt?.getTime()).toBeGreaterThan(before);
    });

    it('is refused for an account that is not known, and for one that left', async () => {
      const { directory, left } = await worldInFirstState();
      await refuses(directory.setTemporaryPassword(UNKNOWN, PASSWORD), 'account-unknown');
      await refuses(directory.setTemporaryPassword(left, PASSWORD), 'account-ended');
    });

    it('is not foretold to be refused where it is set, and is where it is not', async () => {
      const { directory, student, left, foretells } = await worldInFirstState();
      expect((await directory.prospect(student)).refuses).not.toHaveProperty('password');
      if (!foretells) return;
      expect((await directory.prospect(UNKNOWN)).refuses.password).toBe('account-unknown');
      expect((await directory.prospect(left)).refuses.password).toBe('account-ended');
    });

    it('opens an account that wrong passwords had locked', async () => {
      const { directory, student, signIn, lock } = await worldInFirstState();
      await directory.setTemporaryPassword(student, ANOTHER);
      await lock?.(student);
      expect(await signIn(student, ANOTHER)).toBe(lock ? 'refused' : 'must-change');
      expect((await directory.prospect(student)).refuses).not.toHaveProperty('password');
      await directory.setTemporaryPassword(student, PASSWORD);
      expect(await signIn(student, PASSWORD)).toBe('must-change');
    });

    it('against the rules of the directory is refused, and the one before still opens', async () => {
      const { directory, student, signIn } = await worldInFirstState();
      await directory.setTemporaryPassword(student, PASSWORD);
      await refuses(directory.setTemporaryPassword(student, 'x'), 'password-refused');
      expect(await signIn(student, PASSWORD)).toBe('must-change');
    });
  });

  describe(`${name}: what else it is able to do`, () => {
    it('an access pass opens the account until another is issued or it is withdrawn, or is not offered', async () => {
      const { directory, student, passOpens } = await worldInFirstState();
      if (!directory.abilities.has('access-pass')) {
        await refuses(directory.issueAccessPass(student), 'not-offered');
        return refuses(directory.withdrawAccessPass(student), 'not-offered');
      }
      const [first, second] = [await directory.issueAccessPass(student), await directory.issueAccessPass(student)];
      expect(second.expiresAt.getTime()).toBeGreaterThan(Date.now());
      expect((await directory.evidence(student)).accessPassIssuedAt).toBeInstanceOf(Date);
      expect([await passOpens?.(student, first.code), await passOpens?.(student, second.code)]).toEqual([false, true]);
      const third = await directory.issueAccessPass(student);
      await directory.withdrawAccessPass(student);
      await directory.withdrawAccessPass(student);
      expect(await passOpens?.(student, third.code)).toBe(false);
      expect((await directory.evidence(student)).accessPassIssuedAt).toBeUndefined();
    });

    it('methods are listed with their time and removed one by one, or are not offered', async () => {
      const { directory, student, registerMethod } = await worldInFirstState();
      if (!directory.abilities.has('methods')) {
        await refuses(directory.methods(student), 'not-offered');
        return refuses(directory.removeMethod(student, 'any'), 'not-offered');
      }
      await registerMethod?.(student);
      const [first, ...others] = await directory.methods(student);
      expect(others.length).toBeGreaterThan(0);
      await directory.removeMethod(student, first!.id);
      await directory.removeMethod(student, first!.id);
      expect(await directory.methods(student)).toEqual(others);
      for (const { id } of others) await directory.removeMethod(student, id);
      expect(await directory.methods(student)).toEqual([]);
    });

    it('sessions are ended, more than once as well, or are not offered', async () => {
      const { directory, student } = await worldInFirstState();
      if (!directory.abilities.has('sessions')) return refuses(directory.revokeSessions(student), 'not-offered');
      await directory.revokeSessions(student);
      await expect(directory.revokeSessions(student)).resolves.toBeUndefined();
    });
  });
}

async function refuses(call: Promise<unknown>, reason: string): Promise<void> {
  const refusal = await call.then(
    () => 'done',
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(DirectoryRefused);
  expect(refusal).toMatchObject({ details: { reason } });
}

async function lastCursor(directory: AccountDirectory, from?: string): Promise<string> {
  for (let cursor = from; ;) {
    const page = await directory.changesAfter(cursor);
    if (!page.more) return page.cursor;
    cursor = page.cursor;
  }
}
