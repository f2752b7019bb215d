import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFUSED_DAYS } from '../../src/accounts/domain/refused-address.js';
import { AHEAD_SECONDS } from '../../src/accounts/commands/hear-account.handler.js';
import { CALLS } from '../../src/api/calls/call-limits.js';
import { KEYED_CALLS } from '../../src/api/calls/keyed-calls.js';
import { DEEPEST_BODY, LARGEST_BODY } from '../../src/api/calls/read-json.js';
import { TRIES } from '../../src/auth/browser/limit-tries.js';
import { LARGEST_ANSWER } from '../../src/auth/oidc/bounded-fetch.js';
import { CLOCK_TOLERANCE, ID_TOKEN_AGE } from '../../src/auth/oidc/id-token-checks.js';
import { TRANSACTION_MINUTES } from '../../src/auth/oidc/oidc-transactions.js';
import { SESSION_MINUTES } from '../../src/auth/sessions/account-sessions.js';
import { FRESH_MINUTES } from '../../src/auth/sessions/visitor.js';
import { LDAP_LIMITS } from '../../src/connectors/ldap/ldap-settings.js';
import { KNOWN_MINUTES } from '../../src/accounts/queries/account-facts-of.handler.js';
import { STATEMENT_SECONDS } from '../../src/alumni/persistence/postgres-statements.js';
import { GRAPH_LIMITS } from '../../src/connectors/entra/entra-settings.js';
import { GOOGLE_LIMITS } from '../../src/connectors/google/google-settings.js';
import { ACT_HOURS } from '../../src/desk/domain/act.js';
import { DESK_CODE } from '../../src/desk/persistence/desk-codes.js';
import { LOOK_MINUTES } from '../../src/desk/persistence/looks.js';
import { DESK_DAYS } from '../../src/desk/reactions/purge-desk.task.js';
import { ONEDRIVE_LIMITS } from '../../src/connectors/onedrive/onedrive-settings.js';
import { EVENT_LIMITS } from '../../src/events-out/domain/event-limits.js';
import { UNLINKED_FACTS_DAYS } from '../../src/linking/reactions/forget-unlinked-accounts.task.js';
import { ENDED_LINK_DAYS } from '../../src/linking/reactions/purge-ended-links.task.js';
import { NOTICE_DAYS, OBJECTION_DAYS } from '../../src/notices/persistence/postgres-notices.js';
import { CASE_LIMITS } from '../../src/recovery/domain/case-limits.js';
import { GUARD_DAYS } from '../../src/recovery/domain/guard.js';
import { CODE_LIMITS } from '../../src/recovery/domain/mailed-code.js';
import { CASE_DAYS } from '../../src/recovery/reactions/purge-cases.task.js';
import { VOID_DAYS } from '../../src/recovery/reactions/void-issued.reaction.js';
import { CONTACT_CODE } from '../../src/rescue/domain/contact-code.js';
import { RESCUE_DAYS, RESCUE_LIMITS } from '../../src/rescue/domain/rescue-limits.js';
import { LIFETIMES } from '../../src/provider/provider-settings.js';
import { KEY_DAYS, PUBLISHED_AFTER_DAYS, PUBLISHED_BEFORE_DAYS } from '../../src/provider/signing-keys.js';
import { CALL_SECONDS } from '../../src/rescue/ports/cloud-service.js';
import { POOL } from '../../src/shared/persistence/data-source.js';
import { PROOF_MINUTES } from '../../src/verification/domain/proof.js';

const LIMITS: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  TRIES,
  CALLS,
  KEYED_CALLS,
  LARGEST_BODY,
  DEEPEST_BODY,
  AHEAD_SECONDS,
  REFUSED_DAYS,
  LARGEST_ANSWER,
  CLOCK_TOLERANCE,
  ID_TOKEN_AGE,
  TRANSACTION_MINUTES,
  SESSION_MINUTES,
  FRESH_MINUTES,
  OBJECTION_DAYS,
  NOTICE_DAYS,
  CASE_LIMITS,
  LDAP_LIMITS: { ...LDAP_LIMITS },
  CODE_LIMITS,
  GUARD_DAYS,
  POOL,
  PROOF_MINUTES,
  ENDED_LINK_DAYS,
  CASE_DAYS,
  VOID_DAYS,
  UNLINKED_FACTS_DAYS,
  KNOWN_MINUTES,
  GRAPH_LIMITS,
  ONEDRIVE_LIMITS,
  GOOGLE_LIMITS,
  DESK_CODE,
  LOOK_MINUTES,
  ACT_HOURS,
  DESK_DAYS,
  CONTACT_CODE,
  RESCUE_LIMITS,
  CALL_SECONDS,
  LIFETIMES: { ...LIFETIMES },
  KEY_DAYS,
  PUBLISHED_BEFORE_DAYS,
  PUBLISHED_AFTER_DAYS,
  STATEMENT_SECONDS,
  RESCUE_DAYS,
  EVENT_LIMITS,
};

describe('the table of limits in docs/operations.md', () => {
  const lines = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8').split('\n');

  it.each(Object.entries(LIMITS))('says what %s is', (name, limit) => {
    const said = lines.filter((line) => line.startsWith('|') && line.includes(`\`${name}\``)).join('\n');
    for (const value of typeof limit === 'number' ? [limit] : Object.values(limit)) {
      expect(said).toMatch(new RegExp(`\\b${value}\\b`));
    }
  });
});
