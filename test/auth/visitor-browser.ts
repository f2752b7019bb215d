import type { INestApplication } from '@nestjs/common';
import type { App } from 'supertest/types.js';
import request, { type Response } from 'supertest';
import { noteAddress } from '../support/canaries/noted.js';
import type { LyingProvider } from '../support/lying-provider/lying-provider.js';

/** A browser that signs in; two of them have different ids. */
export class VisitorBrowser {
  constructor(
    private readonly app: INestApplication<App>,
    readonly id = 'browser-1',
  ) {}

  /** Presses the button; the answer leads to the provider. */
  async start(by: 'card' | 'account', then = 'menu', more: Record<string, string> = {}): Promise<Response> {
    const started = await request(this.app.getHttpServer())
      .post(`/oidc/${by}/start`)
      .set('x-browser', this.id)
      .type('form')
      .send(new URLSearchParams({ then, ...more }).toString());
    if (started.headers.location) noteAddress(new URL(started.headers.location));
    return started;
  }

  /** Follows the provider's redirect back to us. */
  open(callback: URL): Promise<Response> {
    noteAddress(callback);
    return request(this.app.getHttpServer())
      .get(callback.pathname + callback.search)
      .set('x-browser', this.id);
  }

  /** Signs in from the button to the answer of the callback. */
  async signIn(by: 'card' | 'account', provider: LyingProvider, then?: string): Promise<Response> {
    const started = await this.start(by, then);
    if (started.status !== 303) return started;
    return this.open(provider.agree(started.headers.location ?? ''));
  }
}
