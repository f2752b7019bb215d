import type { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { SignInNameOf } from '../../accounts/contract/account-facts.query.js';
import { log } from '../../shared/log.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { IssuedPages } from './issued-pages.js';
import { UniversityPages } from './university-pages.js';

const ISSUED = {
  step: 'password',
  password: 'Temporary4you234',
  accountId: '0123456789',
  caseId: 'c',
  then: undefined,
  left: [],
  changeForced: true,
} as const;
const page = { language: 'ja', address: '/recovery', nonce: 'n', csrfToken: 't' } as PageContext;
const university = new UniversityPages('https://univ.example/', 'https://univ.example/info', undefined, true);

async function shownWhere(name: () => string | undefined): Promise<string> {
  const queries = { execute: async (query: unknown) => (query instanceof SignInNameOf ? name() : undefined) };
  let html = '';
  const response = {
    status: () => response,
    type: () => response,
    send: (sent: string) => void (html = sent),
    set: () => response,
  };
  const pages = new IssuedPages(queries as unknown as QueryBus, university);
  await pages.show({ page } as Request, response as unknown as Response, ISSUED);
  return html;
}

describe('a credential', () => {
  it('is shown with the name that the sign-in takes', async () => {
    const html = await shownWhere(() => '0123456789@univ.example');
    expect(html).toContain('>0123456789@univ.example</p>');
    expect(html).toContain('href="https://univ.example/?login_hint=0123456789%40univ.example"');
  });

  it('is shown with the account where no other name is told', async () => {
    const html = await shownWhere(() => undefined);
    expect(html).toContain('>0123456789</p>');
    expect(html).toContain('href="https://univ.example/"');
  });

  it('is shown all the same where the name cannot be found out', async () => {
    log.level = 'silent';
    const html = await shownWhere(() => {
      throw new Error('the database is gone');
    });
    for (const shown of [ISSUED.password, '>0123456789</p>']) expect(html).toContain(shown);
  });
});
