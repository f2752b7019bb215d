import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type CardProvider, createCardProvider } from '../../src/sandbox/card-provider/card-provider.js';

export const CLIENT_ID = 'RP00000001';
export const REDIRECT_URI = 'http://localhost:3999/oidc/card/callback';

interface ClientKey {
  readonly alg: string;
  readonly kid: string;
  readonly key: CryptoKey;
}

/** A running card provider on a free port, with a clock that a test moves. */
export interface CardWorld {
  readonly url: string;
  readonly provider: CardProvider;
  /** What the service signs its client assertions with. */
  readonly clientKey: ClientKey;
  advance(minutes: number): void;
  stop(): Promise<void>;
}

/** Starts one whose service signs with a key of that kind. */
export async function startCardWorld(alg: 'ES256' | 'RS256' = 'ES256'): Promise<CardWorld> {
  const client = await keyPair(alg, 'service-1');
  const signing = await keyPair('ES256', 'card-1');
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let moved = 0;
  const provider = createCardProvider({
    url,
    clientId: CLIENT_ID,
    clientJwk: client.publicJwk,
    redirectUri: REDIRECT_URI,
    signingJwk: signing.privateJwk,
    subjectSalt: 'salt',
    now: async () => new Date(Date.now() + moved),
  });
  provider.mount(app);
  return {
    url,
    provider,
    clientKey: client,
    advance: (minutes) => void (moved += minutes * 60_000),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function keyPair(alg: string, kid: string) {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const named = async (key: CryptoKey): Promise<JWK> => ({ ...(await exportJWK(key)), kid, alg, use: 'sig' });
  return { alg, kid, key: privateKey, privateJwk: await named(privateKey), publicJwk: await named(publicKey) };
}
