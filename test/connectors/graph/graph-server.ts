import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, graphError } from './graph-answer.js';
import { type DeltaState, OPERATIONS } from './graph-behaviour.js';
import { Tenant } from './tenant.js';
import { type Application, TokenEndpoint } from './token-endpoint.js';

/** What goes wrong with a request: another answer, none or half of one although it was done, none and nothing done, a late one, or no server after it. */
export type Trouble =
  | { readonly kind: 'instead'; readonly answer: Answer }
  | { readonly kind: 'lost' | 'cut' | 'reset' | 'hang' | 'not-json' | 'last' }
  | { readonly kind: 'late'; readonly ms: number };

interface Planned {
  readonly on: Pick<RegExp, 'test'>;
  readonly trouble: Trouble;
  /** How many such requests go well before. */
  skip: number;
  left: number;
}

/** Graph and the token endpoint of one tenant, on a free port of this machine. */
export class GraphServer {
  readonly tenant = new Tenant();
  /** Method and path of every request, in their order. */
  readonly seen: string[] = [];
  readonly token: TokenEndpoint;
  readonly deltaTokens = new Map<string, DeltaState>();
  private readonly planned: Planned[] = [];

  private constructor(
    readonly application: Application,
    readonly origin: string,
    private readonly server: Server,
  ) {
    this.token = new TokenEndpoint(application, origin);
  }

  static async start(application: Application): Promise<GraphServer> {
    let graph: GraphServer | undefined;
    const server = createServer((request, response) => {
      graph?.serve(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    graph = new GraphServer(application, `http://127.0.0.1:${port}`, server);
    return graph;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Lets the next requests to an operation, such as `PATCH /v1.0/users/`, go wrong, after some that go well. */
  plan(on: Pick<RegExp, 'test'>, trouble: Trouble, times = 1, skip = 0): void {
    this.planned.push({ on, trouble, left: times, skip });
  }

  /** Lets nothing go wrong any more. */
  calm(): void {
    this.planned.length = 0;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const text = Buffer.concat(await request.toArray()).toString();
    const name = `${request.method} ${url.pathname}`;
    this.seen.push(name);
    const trouble = this.troubleFor(name);
    if (trouble?.kind === 'reset') return void request.socket.destroy();
    if (trouble?.kind === 'late') await wait(trouble.ms);
    const answer = trouble?.kind === 'instead' ? trouble.answer : await this.answer(request, url, text);
    if (trouble?.kind === 'lost') return void request.socket.destroy();
    if (trouble?.kind === 'hang') return;
    if (trouble?.kind === 'last') {
      response.setHeader('Connection', 'close');
      // Ends the connections that are idle, too.
      this.server.close();
    }
    response.writeHead(answer.status, {
      'Content-Type': 'application/json',
      'request-id': randomUUID(),
      ...answer.headers,
    });
    const body = answer.body ? JSON.stringify(answer.body) : '';
    if (trouble?.kind === 'not-json') return void response.end('<html>');
    if (trouble?.kind === 'cut') return void response.write(body.slice(0, 20), () => response.destroy());
    response.end(body);
  }

  private troubleFor(name: string): Trouble | undefined {
    const planned = this.planned.find(({ on, left }) => left > 0 && on.test(name));
    if (!planned) return undefined;
    if (planned.skip > 0) {
      planned.skip -= 1;
      return undefined;
    }
    planned.left -= 1;
    return planned.trouble;
  }

  private async answer(request: IncomingMessage, url: URL, text: string): Promise<Answer> {
    const { authorization } = request.headers;
    if (url.pathname.endsWith('/token'))
      return this.token.answer(url.pathname, authorization, new URLSearchParams(text));
    // https://learn.microsoft.com/graph/resolve-auth-errors
    if (!this.token.knows(authorization?.replace(/^Bearer /, '') ?? ''))
      return graphError(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.');
    for (const { method, path, permissions, answer } of OPERATIONS) {
      const [whole, ...parts] = (request.method === method && path.exec(url.pathname)) || [];
      if (whole === undefined) continue;
      if (!permissions.some((permission) => this.application.permissions.has(permission)))
        return graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
      const body = text ? (JSON.parse(text) as Record<string, unknown>) : {};
      const consistency = String(request.headers['consistencylevel']);
      return answer({
        tenant: this.tenant,
        permissions: this.application.permissions,
        url,
        consistency,
        body,
        parts: parts.map(decodeURIComponent),
        tokens: this.deltaTokens,
      });
    }
    return graphError(400, 'BadRequest', `Resource not found for the segment '${url.pathname.split('/').at(-1)}'.`);
  }
}
