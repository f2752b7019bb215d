import { type Entry, EqualityFilter } from 'ldapts';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountChanges, AccountDirectory } from '../../accounts/ports/account-directory.js';
import type {
  Ability,
  AccessPass,
  CredentialDirectory,
  CredentialEvidence,
  MissingRight,
  PasswordSet,
  Prospect,
  SignInMethod,
} from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, type RefusalReason } from '../../recovery/ports/directory-errors.js';
import { activeDirectory } from './active-directory.js';
import { type Search, changedEntries } from './changed-entries.js';
import { type SeenAttributes, type ShowsAttributes, seenIn } from '../mapping/seen-attributes.js';
import { readableFacts } from '../readable-facts.js';
import { attributesOf } from './entry-attributes.js';
import { failureOfChange, failureOfReading } from './ldap-failure.js';
import type { Flavour } from './ldap-flavour.js';
import { LdapSession } from './ldap-session.js';
import { LDAP_LIMITS, type LdapSettings } from './ldap-settings.js';
import { openLdap } from './openldap.js';

// Several entries have one account id.
class AccountAmbiguous extends Error {
  readonly code = 'account-ambiguous';
}

/** A directory over LDAP: it knows accounts and sets passwords, and has no access passes, second factors or sessions. */
export class LdapDirectory implements AccountDirectory, CredentialDirectory, ShowsAttributes {
  readonly abilities = new Set<Ability>(['password']);
  readonly passSignsIn = false;
  private readonly flavour: Flavour;

  constructor(private readonly settings: LdapSettings) {
    this.flavour = settings.flavour === 'openldap' ? openLdap : activeDirectory;
  }

  async find(accountId: string): Promise<AccountFacts | undefined> {
    return this.reading(async (session) => this.factsOf(await this.entryOf(session, accountId)));
  }

  async ofPerson(personId: string): Promise<readonly AccountFacts[]> {
    const { personAttribute } = this.settings.mapping;
    if (!personAttribute) return [await this.find(personId)].flatMap((facts) => facts ?? []);
    const filter = equals(personAttribute, personId);
    return this.reading(async (session) => {
      const entries = await this.search(session, filter);
      return entries.flatMap((entry) => this.factsOf(entry) ?? []);
    });
  }

  async changesAfter(cursor: string | undefined): Promise<AccountChanges> {
    return this.reading(async (session) => {
      const asOf = new Date();
      const now = await this.flavour.position(session);
      const search: Search = (filter, enough) => this.search(session, filter, enough);
      const { feedPage } = this.settings.limits ?? LDAP_LIMITS;
      const page = await changedEntries(search, this.flavour, now, cursor, feedPage);
      const changed = await readableFacts(page.entries, (entry) => this.factsOf(entry));
      return { changes: changed.map((facts) => ({ facts, asOf })), cursor: page.cursor, more: page.more };
    });
  }

  async seenAttributes(accountId: string): Promise<SeenAttributes | undefined> {
    const entry = await this.reading((session) => this.entryOf(session, accountId));
    return entry && seenIn(attributesOf(entry), this.settings.mapping.attributes);
  }

  async prospect(accountId: string): Promise<Prospect> {
    const { refusal } = await this.reading((session) => this.recoverable(session, accountId));
    return { refuses: refusal ? { password: refusal } : {} };
  }

  async setTemporaryPassword(accountId: string, password: string): Promise<PasswordSet> {
    const { entry, refusal } = await this.reading((session) => this.recoverable(session, accountId));
    if (refusal || !entry) throw new DirectoryRefused(refusal ?? 'account-unknown');
    return this.changing(entry, (session) => this.flavour.setTemporaryPassword(session, entry, password));
  }

  async evidence(accountId: string): Promise<CredentialEvidence> {
    const entry = await this.reading((session) => this.entryOf(session, accountId));
    const passwordChangedAt = entry && this.flavour.passwordChangedAt(entry);
    return passwordChangedAt ? { passwordChangedAt } : {};
  }

  async issueAccessPass(): Promise<AccessPass> {
    throw new DirectoryRefused('not-offered');
  }

  async withdrawAccessPass(): Promise<void> {
    throw new DirectoryRefused('not-offered');
  }

  async methods(): Promise<readonly SignInMethod[]> {
    throw new DirectoryRefused('not-offered');
  }

  async removeMethod(): Promise<void> {
    throw new DirectoryRefused('not-offered');
  }

  async revokeSessions(): Promise<void> {
    throw new DirectoryRefused('not-offered');
  }

  async missingRights(accountId: string): Promise<readonly MissingRight[]> {
    return this.reading(async (session) => {
      const entry = await this.entryOf(session, accountId);
      return entry ? this.flavour.missingRights(session, await this.flavour.detailsOf(session, entry)) : [];
    });
  }

  /** The entry of an account with all that bears on its password, and why it would be refused one. */
  private async recoverable(
    session: LdapSession,
    accountId: string,
  ): Promise<{ readonly entry?: Entry; readonly refusal?: RefusalReason }> {
    const found = await this.entryOf(session, accountId);
    const facts = this.factsOf(found);
    if (!found || !facts) return { refusal: 'account-unknown' };
    if (facts.standing === 'left') return { refusal: 'account-ended' };
    const entry = await this.flavour.detailsOf(session, found);
    const refusal = this.flavour.refusalOf(entry);
    return refusal ? { refusal } : { entry };
  }

  private async entryOf(session: LdapSession, accountId: string): Promise<Entry | undefined> {
    const { mapping } = this.settings;
    const values = mapping.idValues(accountId).map((value) => equals(mapping.idAttribute, value));
    const [entry, ...others] = await this.search(session, `(|${values.join('')})`);
    // Which of them is meant cannot be told, and a guess would reset somebody else's password.
    if (others.length > 0) throw new AccountAmbiguous();
    return entry;
  }

  private search(session: LdapSession, filter: string, enough?: number): Promise<readonly Entry[]> {
    const { baseDn, filter: ours, mapping } = this.settings;
    const attributes = new Set([...mapping.attributes, ...this.flavour.attributes]);
    return session.search(baseDn, `(&${ours}${filter})`, [...attributes], enough);
  }

  private factsOf(entry: Entry | undefined): AccountFacts | undefined {
    const now = new Date();
    const facts = entry && this.settings.mapping.factsIn(attributesOf(entry), now);
    const end = facts && this.flavour.endOf(entry, now);
    return end ? { ...end, ...facts, standing: 'left' } : facts;
  }

  private async reading<T>(work: (session: LdapSession) => Promise<T>): Promise<T> {
    return LdapSession.with(this.settings, work).catch((error: unknown) => {
      throw failureOfReading(error);
    });
  }

  private async changing<T>(entry: Entry, work: (session: LdapSession) => Promise<T>): Promise<T> {
    let asked = false;
    try {
      return await LdapSession.with(this.settings, (session) => {
        asked = true;
        return work(session);
      });
    } catch (error) {
      if (!asked) throw failureOfReading(error);
      throw failureOfChange(error, this.settings.flavour, this.flavour.isProtected(entry));
    }
  }
}

/** The filter of an attribute's value, whatever characters that has. */
function equals(attribute: string, value: string): string {
  return new EqualityFilter({ attribute, value }).toString();
}
