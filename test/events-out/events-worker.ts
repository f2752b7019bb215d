import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { CqrsModule, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { SubjectsFor } from '../../src/alumni/contract/subjects-for.query.js';
import { CallLimits } from '../../src/api/calls/call-limits.js';
import { KeyedCalls } from '../../src/api/calls/keyed-calls.js';
import { AuditModule } from '../../src/audit/audit.module.js';
import { EventsOutModule } from '../../src/events-out/events-out.module.js';
import { EventsOutSettings } from '../../src/events-out/events-out-settings.js';
import { AccessTokens } from '../../src/integrators/access-tokens.js';
import type { Integrator } from '../../src/integrators/integrator.js';
import { Integrators } from '../../src/integrators/integrators.js';
import { TokenSigner } from '../../src/integrators/token-signer.js';
import { DataKeys } from '../../src/shared/crypto/data-keys.js';
import { JobsSettings } from '../../src/shared/events/jobs-settings.js';
import { MailSettings } from '../../src/shared/mail/smtp-mailer.js';
import { NestLog } from '../../src/shared/nest-log.js';
import { DatabaseSettings } from '../../src/shared/persistence/database-settings.js';
import { PublicAddress } from '../../src/shared/web/public-address.js';
import { SharedModule } from '../../src/shared/shared.module.js';
import type { ServiceUnderTest } from '../support/service-under-test.js';

const { privateKey, publicKey } = await generateKeyPair('ES256');

/** The key set by which tokens of the tests are checked. */
export const JWKS: { keys: JWK[] } = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] };

class NoTokens extends AccessTokens {
  override clientBehind(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

/** Signs as our OpenID Provider does, with a key of the tests. */
export class TestSigner extends TokenSigner {
  override sign(claims: Readonly<Record<string, unknown>>, typ: string): Promise<string> {
    return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', typ, kid: 'test' }).sign(privateKey);
  }
}

@QueryHandler(SubjectsFor)
class TestSubjects implements IQueryHandler<SubjectsFor> {
  async execute({ accountIds, sector }: SubjectsFor): Promise<ReadonlyMap<string, string>> {
    return new Map(accountIds.map((accountId) => [accountId, subjectAt(sector, accountId)]));
  }
}

/** What a sector calls the person of an account. */
export function subjectAt(sector: string, accountId: string): string {
  return createHash('sha256').update(`${sector} ${accountId}`).digest('base64url');
}

function integrator(id: string, knowsAccounts = false): Integrator {
  return {
    id,
    name: { ja: id, en: id },
    authentication: { method: 'client_secret_basic', secretSha256: '' },
    knowsAccounts,
    sector: `${id}.example`,
    signIn: undefined,
    apiScopes: ['events:read', 'subscriptions:manage'],
  };
}

export const TICKETS = integrator('tickets');
export const USER_SITE = integrator('user-site', true);

const QUICKLY_MS = 50;

/** Lets a running service look for events as often as the worker of the tests does. */
export function lookQuickly({ app }: ServiceUnderTest): void {
  Reflect.set(app.get(EventsOutSettings), 'everyMs', QUICKLY_MS);
}

/** A process that tells events, on the database of a running service. */
export async function eventsWorker(world: ServiceUnderTest, networks: string[] = []): Promise<INestApplicationContext> {
  const provide = [
    { provide: DataKeys, useValue: world.app.get(DataKeys) },
    { provide: DatabaseSettings, useValue: new DatabaseSettings(world.databaseUrl) },
    { provide: JobsSettings, useValue: new JobsSettings(world.databaseUrl, true, 2) },
    { provide: PublicAddress, useValue: world.app.get(PublicAddress) },
    { provide: MailSettings, useValue: world.app.get(MailSettings) },
    { provide: EventsOutSettings, useValue: new EventsOutSettings(`${world.url}/op`, networks, true, QUICKLY_MS) },
    { provide: Integrators, useValue: new Integrators([TICKETS, USER_SITE]) },
    { provide: AccessTokens, useClass: NoTokens },
    { provide: TokenSigner, useClass: TestSigner },
  ];
  @Module({})
  class Given {}
  @Module({ providers: [TestSubjects] })
  class Worker {}
  @Module({ providers: [CallLimits, KeyedCalls], exports: [CallLimits, KeyedCalls] })
  class Calls {}
  const given = { module: Given, global: true, providers: provide, exports: provide.map((each) => each.provide) };
  return NestFactory.createApplicationContext(
    {
      module: Worker,
      imports: [
        CqrsModule.forRoot(),
        given,
        { module: Calls, global: true },
        SharedModule,
        AuditModule,
        EventsOutModule,
      ],
    },
    { logger: new NestLog() },
  );
}

/** The key set at an address, as the provider serves it. */
export async function servedKeys(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(JWKS)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It was told to listen on TCP.
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/jwks`, stop };
}
