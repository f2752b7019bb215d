import type { Request } from 'express';

/** Whether a browser waits for a page; programs get JSON unless they ask for HTML first. */
export function wantsPage(request: Request): boolean {
  return request.accepts(['json', 'html']) === 'html';
}
