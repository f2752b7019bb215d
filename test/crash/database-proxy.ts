import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A fixed address for a database server that comes back at another port each time it starts. */
export class DatabaseProxy {
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private port: number,
  ) {}

  static async to(url: string): Promise<DatabaseProxy> {
    const server = createServer();
    const proxy = new DatabaseProxy(server, portOf(url));
    server.on('connection', (socket) => proxy.pass(socket));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** The address under which a database of the server is reached through here. */
  through(url: string): string {
    const here = new URL(url);
    here.port = String((this.server.address() as AddressInfo).port);
    return here.href;
  }

  /** Leads to the server where it is now. */
  leadTo(url: string): void {
    this.port = portOf(url);
  }

  async stop(): Promise<void> {
    this.server.close();
    for (const socket of this.open) socket.destroy();
  }

  private pass(near: Socket): void {
    const far = connect(this.port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(one);
      one.on('error', () => other.destroy()).on('close', () => this.open.delete(one) && other.destroy());
      one.pipe(other);
    }
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
