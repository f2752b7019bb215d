import type { Request } from 'express';

// The router does not tell capitals from small letters either. The documentation is a page like any other.
const API = /^\/api(?:\/(?!docs(?:\/|$))|$)/i;

/** Whether a request is a program's: it takes no cookie, no form and no page. */
export function isApiCall({ path }: Request): boolean {
  return API.test(path);
}
