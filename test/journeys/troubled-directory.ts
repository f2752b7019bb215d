import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What goes wrong with a call: turned away at the door or refused, or done and then no answer, a broken one, or a wrong one. */
export type Trouble = 'busy' | 'refused' | 'silent' | 'broken-off' | 'failed-after-all';

/** Stands between the service and the sandbox's directory and makes the trouble that a test asks for. */
export class TroubledDirectory {
  /** Says what goes wrong with a call, such as `PUT /temporary-password`; nothing, to begin with. */
  trouble: (call: string) => Trouble | undefined = () => undefined;
  /** Origin of the sandbox, once it is known. */
  behind = '';

  /** Whether a call waits. */
  holds = false;
  private held: string | undefined;
  private letGo: () => void = () => {};

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TroubledDirectory> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const directory = new TroubledDirectory(server);
    server.on('request', (request, response) => void directory.answer(request, response));
    return directory;
  }

  /** For SANDBOX_DIRECTORY_URL. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/directory`;
  }

  /** Lets calls of one kind wait before anything is done, until they are released. */
  hold(call: string): void {
    this.held = call;
  }

  release(): void {
    this.held = undefined;
    this.letGo();
  }

  /** Nobody listens here any more. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const call = `${method} ${url.replace(/^.*\/accounts\/\d+/, '').replace(/[0-9a-f-]{36}/, '…')}`;
    if (call === this.held) await this.wait();
    const trouble = this.trouble(call);
    if (trouble === 'busy' || !this.behind) return void response.writeHead(503).end();
    if (trouble === 'refused') return void response.writeHead(422).end('{"code":"password-against-policy"}');
    const { status, body } = await this.passOn(request, method, url);
    if (trouble === 'silent') return;
    if (trouble === 'broken-off') return void request.socket.destroy();
    if (trouble === 'failed-after-all') return void response.writeHead(500).end();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  }

  private async wait(): Promise<void> {
    this.holds = true;
    await new Promise<void>((resolve) => {
      this.letGo = resolve;
    });
    this.holds = false;
  }

  private async passOn(request: IncomingMessage, method: string, url: string) {
    const headers = { Authorization: request.headers.authorization ?? '', 'Content-Type': 'application/json' };
    const body = await text(request);
    const answer = await fetch(`${this.behind}${url}`, { method, headers, ...(body && { body }) });
    return { status: answer.status, body: await answer.text() };
  }
}
