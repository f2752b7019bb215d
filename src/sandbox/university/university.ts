import type { DataSource } from 'typeorm';
import { Accounts } from './accounts.js';
import { AccessPasses } from './credentials/access-passes.js';
import { Attempts } from './credentials/attempts.js';
import { Methods } from './credentials/methods.js';
import { NewMethods } from './credentials/new-methods.js';
import { Passwords } from './credentials/passwords.js';
import { Sessions } from './credentials/sessions.js';
import { Registry } from './registry/registry.js';

/** Everything that the pretend university keeps of people. */
export interface University {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly accessPasses: AccessPasses;
  readonly methods: Methods;
  readonly newMethods: NewMethods;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly registry: Registry;
}

/** The pretend university that lives in this database. */
export function universityIn(database: DataSource): University {
  return {
    accounts: new Accounts(database),
    passwords: new Passwords(database),
    accessPasses: new AccessPasses(database),
    methods: new Methods(database),
    newMethods: new NewMethods(database),
    attempts: new Attempts(database),
    sessions: new Sessions(database),
    registry: new Registry(database),
  };
}
