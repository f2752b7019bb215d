import { type IncomingMessage, type Server, type ServerResponse, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a request: another answer in its place, none although it was done, none at all, or half of one. */
export type Trouble =
  | { readonly kind: 'instead'; readonly status: number; readonly body?: object; readonly retryAfter?: string }
  | { readonly kind: 'lost' | 'hang' | 'cut' };

interface Planned {
  readonly on: RegExp;
  readonly trouble: Trouble;
  /** Requests that still go well before it. */
  skip: number;
  left: number;
}

interface Relayed {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Stands before a server and lets some of its answers go wrong. */
export class FaultProxy {
  /** Method and path of every request, in their order. */
  readonly seen: string[] = [];
  private planned: Planned[] = [];

  private constructor(
    readonly origin: string,
    private readonly target: string,
    private readonly server: Server,
  ) {}

  static async before(target: string): Promise<FaultProxy> {
    let proxy: FaultProxy | undefined;
    const server = createServer((request, response) => {
      proxy?.serve(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    proxy = new FaultProxy(`http://127.0.0.1:${port}`, target, server);
    return proxy;
  }

  /** Lets requests such as `POST /…/invite` go wrong, after so many that go well. */
  plan(on: RegExp, trouble: Trouble, { times = 1, after = 0 } = {}): void {
    this.planned.push({ on, trouble, skip: after, left: times });
  }

  /** How many requests of a kind have arrived. */
  count(on: RegExp): number {
    return this.seen.filter((name) => on.test(name)).length;
  }

  forget(): void {
    this.planned = [];
    this.seen.length = 0;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const name = `${request.method} ${request.url}`;
    this.seen.push(name);
    const trouble = this.troubleOf(name);
    if (trouble?.kind === 'hang') return;
    if (trouble?.kind === 'instead') {
      const headers = {
        'Content-Type': 'application/json',
        ...(trouble.retryAfter && { 'Retry-After': trouble.retryAfter }),
      };
      return void response.writeHead(trouble.status, headers).end(trouble.body ? JSON.stringify(trouble.body) : '');
    }
    const answer = await this.relay(request, body);
    if (trouble?.kind === 'lost') return void request.socket.destroy();
    response.writeHead(answer.status, { 'Content-Type': answer.type });
    if (trouble?.kind === 'cut') return void response.write(answer.body.subarray(0, 20), () => response.destroy());
    response.end(answer.body);
  }

  private troubleOf(name: string): Trouble | undefined {
    const planned = this.planned.find(({ on, left }) => left > 0 && on.test(name));
    if (!planned) return undefined;
    if (planned.skip > 0) {
      planned.skip -= 1;
      return undefined;
    }
    planned.left -= 1;
    return planned.trouble;
  }

  /** Keeps the header Host, so that links in answers lead back here. */
  private relay({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Relayed> {
    return new Promise((resolve, reject) => {
      const asked = send(new URL(url ?? '/', this.target), { method, headers }, (answer) => {
        const { statusCode: status = 502, headers: told } = answer;
        answer
          .toArray()
          .then((chunks) => resolve({ status, type: told['content-type'] ?? '', body: Buffer.concat(chunks) }), reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}
