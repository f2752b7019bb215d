import type { RequestHandler } from 'express';

/** Keeps pages of other sites from pressing buttons here; programs, which send no Fetch Metadata, may. */
export const refuseCrossSite: RequestHandler = (request, response, next) => {
  const safe = request.method === 'GET' || request.method === 'HEAD';
  if (safe || request.get('Sec-Fetch-Site') !== 'cross-site') return next();
  response.status(403).json({ title: 'cross-site', status: 403 });
};
