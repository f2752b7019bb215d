import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import type { ApiScope } from '../../integrators/integrator.js';
import type { DomainError } from '../../shared/domain/domain-error.js';
import type { Described } from '../fields/field.js';

const ROUTES = { GET: Get, PUT: Put, POST: Post, PATCH: Patch, DELETE: Delete } as const;

type Method = keyof typeof ROUTES;

/** What an operation of the API is: its route, and all that the document and the guard need to know of it. */
export interface OperationTold {
  readonly method: Method;
  /** Below the controller's, with `:name` for parameters. */
  readonly path: string;
  /** Its name in the document, for generated clients. */
  readonly id: string;
  readonly scope: ApiScope;
  /** In a few words. */
  readonly says: string;
  /** In some sentences. */
  readonly means?: string;
  readonly answer: { readonly status?: number; readonly says: string; readonly type?: Described };
  /** One of each refusal that may come from the use case; those of the API itself are known. */
  readonly refusals?: readonly DomainError[];
  /** Whether a change heeds If-Match. */
  readonly heedsIfMatch?: true;
}

const OPERATION = Symbol('operation');

/** Makes a handler an operation of the API. */
export function Operation(told: OperationTold): MethodDecorator {
  const { method, path, answer } = told;
  return applyDecorators(
    ROUTES[method](path),
    HttpCode(answer.status ?? (answer.type ? 200 : 204)),
    (_target: object, _key: string | symbol, { value }: PropertyDescriptor) =>
      Reflect.defineMetadata(OPERATION, told, value as object),
  );
}

/** What a handler told of itself; undefined where it is no operation. */
export function operationOf(handler: object): OperationTold | undefined {
  return Reflect.getMetadata(OPERATION, handler) as OperationTold | undefined;
}
