import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { InvalidRequest } from '../api.errors.js';
import type { Described } from '../fields/field.js';
import { type Read, readBody, readParameters } from '../fields/read-described.js';

/** Where an input of an operation stands, and its class. */
export interface Input {
  readonly in: 'path' | 'query' | 'body';
  readonly type: Described;
}

const INPUTS = Symbol('inputs');

/** The parameters of the path, read into a class; throws InvalidRequest. */
export function InPath(type: Described): ParameterDecorator {
  return input({ in: 'path', type }, ({ params }) => readParameters(type, params));
}

/** The parameters of the query, read into a class; throws InvalidRequest. */
export function InQuery(type: Described): ParameterDecorator {
  return input({ in: 'query', type }, ({ query }) => readParameters(type, query));
}

/** The body, read into a class; throws InvalidRequest. */
export function InBody(type: Described): ParameterDecorator {
  return input({ in: 'body', type }, ({ body }) => readBody(type, body));
}

/** The inputs of a handler of a controller. */
export function inputsOf(controller: object, name: string): readonly Input[] {
  return (Reflect.getMetadata(INPUTS, controller, name) as readonly Input[] | undefined) ?? [];
}

function input(noted: Input, read: (request: Request) => Read<object>): ParameterDecorator {
  const parameter = createParamDecorator((_: unknown, context: ExecutionContext) => {
    const got = read(context.switchToHttp().getRequest<Request>());
    if (!got.ok) throw new InvalidRequest(got.faults);
    return got.value;
  });
  return (target, key, index) => {
    if (key === undefined) throw new Error('inputs belong to handlers');
    Reflect.defineMetadata(INPUTS, [noted, ...inputsOf(target, String(key))], target, key);
    parameter()(target, key, index);
  };
}
