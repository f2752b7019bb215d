import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { vi } from 'vitest';
import { JWKS } from './events-worker.js';

/** An answer of the subscriber; the token is taken unless it says otherwise. */
export interface Answer {
  readonly status?: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly afterMs?: number;
}

/** A token as it arrived, checked. */
export interface Received {
  readonly claims: JWTPayload & { readonly sub_id: { readonly format: string; readonly sub: string } };
  /** The URI of its one event. */
  readonly type: string;
  /** What stands under it. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
}

/** Another system that listens: a real HTTP server that checks each token by the issuer's keys. */
export class Subscriber {
  readonly received: Received[] = [];
  /** What it answers; changed by tests. */
  answer: (received: Omit<Received, 'status'>) => Answer = () => ({});
  private server: Server | undefined;
  private port = 0;
  underWay = 0;
  mostUnderWay = 0;

  constructor(
    private readonly issuer: string,
    private readonly audience: string,
    private readonly keys: JWTVerifyGetKey = createLocalJWKSet(JWKS),
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/events`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.underWay += 1;
        this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
        void this.take(Buffer.concat(chunks).toString('utf8'), request.headers)
          .catch((): Answer => ({ status: 400, body: { err: 'invalid_request' } }))
          .then(async ({ status = 202, body, headers = {}, afterMs = 0 }) => {
            await new Promise((resolve) => setTimeout(resolve, afterMs));
            this.underWay -= 1;
            response.writeHead(status, headers).end(body && JSON.stringify(body));
          });
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    // It was told to listen on TCP.
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = undefined;
  }

  /** What was taken about somebody, in the order in which it arrived. */
  takenOf(subject: string): readonly Received[] {
    return this.received.filter(({ claims, status }) => claims.sub_id.sub === subject && status === 202);
  }

  /** Waits for a token of a sort. */
  async waitFor(type: string, ms = 15_000): Promise<Received> {
    return vi.waitFor(
      () => {
        const found = this.received.find((each) => each.type.endsWith(`/${type}`) && each.status === 202);
        if (!found) throw new Error(`${type} has not arrived, but ${this.received.map((each) => each.type).join(' ')}`);
        return found;
      },
      { timeout: ms, interval: 50 },
    );
  }

  private async take(token: string, headers: IncomingHttpHeaders): Promise<Answer> {
    const { payload } = await jwtVerify(token, this.keys, {
      issuer: this.issuer,
      audience: this.audience,
      typ: 'secevent+jwt',
      algorithms: ['ES256'],
    });
    // The signature says who wrote it.
    const claims = payload as Received['claims'];
    const [[type, event] = ['', {}]] = Object.entries(claims['events'] as Record<string, Received['event']>);
    const answer = this.answer({ claims, type, event, headers });
    this.received.push({ claims, type, event, headers, status: answer.status ?? 202 });
    return answer;
  }
}
