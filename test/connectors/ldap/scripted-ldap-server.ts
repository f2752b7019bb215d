import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { localhostCertificate, localhostKey } from '../../support/localhost-certificate.js';
import { type FoundEntry, type Operation, type Request, entryOf, requestsIn, resultOf } from './ldap-messages.js';

/** What the server does when it is asked: it gives a result, or does something that no server should. */
export type Answer =
  | {
      readonly code: number;
      readonly words?: string;
      readonly entries?: readonly FoundEntry[];
      readonly then?: 'break';
    }
  | { readonly bytes: Buffer }
  | 'silence'
  | 'break';

/**
 * How the server answers, the first time, the second and so on, and the last for ever; what is not said succeeds.
 * `tls` is what becomes of the handshake.
 */
export interface Script extends Partial<Record<Operation, Answer | readonly Answer[]>> {
  readonly startTls?: Answer;
  readonly tls?: 'silence' | 'break';
}

const START_TLS = '1.3.6.1.4.1.1466.20037';

/** An LDAP server that does what a test tells it, over TLS or StartTLS, and remembers what it was asked. */
export class ScriptedLdapServer {
  readonly asked: Operation[] = [];
  readonly url: URL;
  /** How many connections were made. */
  connections = 0;
  /** Resolves once it does what no server should. */
  readonly withheld: Promise<void>;
  /** Everything that anybody could have read on the way. */
  inTheClear = '';
  private withhold = (): void => undefined;
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly scheme: 'ldaps' | 'ldap',
    private readonly script: Script,
  ) {
    this.withheld = new Promise((resolve) => (this.withhold = resolve));
    this.url = new URL(`${scheme}://localhost:${(server.address() as AddressInfo).port}`);
  }

  static async start(scheme: 'ldaps' | 'ldap', script: Script): Promise<ScriptedLdapServer> {
    const server = createServer();
    await once(server.listen(0, 'localhost'), 'listening');
    const scripted = new ScriptedLdapServer(server, scheme, script);
    server.on('connection', (socket) => scripted.meet(socket));
    return scripted;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private meet(socket: Socket): void {
    this.connections += 1;
    this.open.add(socket);
    socket.on('error', () => undefined).on('close', () => this.open.delete(socket));
    if (this.scheme === 'ldaps') this.secure(socket);
    else this.listen(socket, true);
  }

  private secure(socket: Socket): void {
    if (this.script.tls) this.withhold();
    if (this.script.tls === 'break') return void socket.destroy();
    if (this.script.tls === 'silence') return void socket.resume();
    const secured = new TLSSocket(socket, { isServer: true, key: localhostKey, cert: localhostCertificate });
    secured.on('error', () => undefined);
    this.listen(secured, false);
  }

  private listen(socket: Socket, clear: boolean): void {
    let received = Buffer.alloc(0);
    const hear = (data: Buffer) => {
      if (clear) this.inTheClear += data.toString('latin1');
      const { requests, rest } = requestsIn(Buffer.concat([received, data]));
      received = Buffer.from(rest);
      for (const request of requests) {
        if (request.oid !== START_TLS) this.answer(socket, request);
        else this.startTls(socket, request, () => socket.off('data', hear));
      }
    };
    socket.on('data', hear);
  }

  private startTls(socket: Socket, request: Request, stopHearing: () => void): void {
    const answer = this.script.startTls ?? { code: 0 };
    const agreed = typeof answer === 'object' && 'code' in answer && answer.code === 0;
    if (agreed) stopHearing();
    this.send(socket, request, answer);
    if (agreed) this.secure(socket);
  }

  private answer(socket: Socket, request: Request): void {
    const answers: readonly Answer[] = [this.script[request.operation] ?? { code: 0 }].flat();
    const before = this.asked.filter((operation) => operation === request.operation).length;
    this.asked.push(request.operation);
    if (request.operation !== 'unbind') this.send(socket, request, answers[before] ?? answers.at(-1) ?? 'silence');
  }

  private send(socket: Socket, request: Request, answer: Answer): void {
    if (answer === 'silence' || answer === 'break' || 'bytes' in answer || answer.then) this.withhold();
    if (answer === 'silence') return;
    if (answer === 'break') return void socket.destroy();
    if ('bytes' in answer) return void socket.write(answer.bytes);
    const { code, words, entries = [], then } = answer;
    const messages = [...entries.map((entry) => entryOf(request, entry)), resultOf(request, code, words)];
    socket.write(Buffer.concat(messages), () => then === 'break' && socket.destroy());
  }
}
