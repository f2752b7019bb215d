import express, { type Request, type RequestHandler } from 'express';

/** Reads the fields of a form that was posted; stands only before routes that need it. */
export const readForm: RequestHandler = express.urlencoded({ extended: false });

/** One field as it was typed; empty where the form has none. */
export function formField(request: Request, name: string): string {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? value : '';
}
