import type { Response } from 'express';

/** Headers of every page here; its forms may lead to the service, for Chromium holds redirects against `form-action` as well. */
export function pageHeaders(redirectUri: string): Readonly<Record<string, string>> {
  const formAction = `form-action 'self' ${new URL(redirectUri).origin}`;
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
  };
}

/** Answers with a page; one that waits is loaded again every 2 s. */
export type SendPage = (response: Response, status: number, page: string, waits?: 'waits') => void;

/** Pages with the headers of a provider whose service is at that redirect URI. */
export function pageSender(redirectUri: string): SendPage {
  const headers = pageHeaders(redirectUri);
  return (response, status, page, waits) => {
    response.status(status).set(headers);
    if (waits) response.set('Refresh', '2');
    response.send(page);
  };
}
