import type { RequestHandler } from 'express';

/** Headers of every answer; forms may lead to the service, for Chromium holds redirects against `form-action` as well. */
export function pageHeaders(serviceUrl: string): RequestHandler {
  const headers = {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; " +
      `form-action 'self' ${new URL(serviceUrl).origin}`,
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}
