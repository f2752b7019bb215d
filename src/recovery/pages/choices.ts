import { Injectable } from '@nestjs/common';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { RecoverySettings } from '../recovery-settings.js';
import type { RecoveryChoices } from './recovery.page.js';

/** What the university's directory is able to do, as a person can choose from it. */
@Injectable()
export class Choices {
  constructor(
    private readonly directory: CredentialDirectory,
    private readonly settings: RecoverySettings,
  ) {}

  get offered(): RecoveryChoices {
    const { abilities } = this.directory;
    const [password, pass] = [abilities.has('password'), abilities.has('access-pass')];
    return {
      plans: [
        ...(password ? (['password'] as const) : []),
        ...(pass ? (['access-pass'] as const) : []),
        ...(password && pass ? (['both'] as const) : []),
      ],
      removesMethods: pass && abilities.has('methods'),
      endsSessions: abilities.has('sessions'),
      both: this.settings.both,
      waitHours: this.settings.waitHours,
    };
  }
}
