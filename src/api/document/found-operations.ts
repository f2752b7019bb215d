import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { API_ROOT, type Tag, tagOf } from '../operations/api-controller.js';
import { type Input, inputsOf } from '../operations/inputs.js';
import { operationOf, type OperationTold } from '../operations/operation.js';

/** An operation as it was found in the code. */
export interface FoundOperation extends OperationTold {
  /** Its whole path, with `{name}` for parameters. */
  readonly address: string;
  readonly tag: Tag;
  readonly inputs: readonly Input[];
}

/** Finds every operation of every controller of the API, in the order of the tags and as written there. */
@Injectable()
export class FoundOperations {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): readonly FoundOperation[] {
    const found = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? operationsIn(metatype) : []));
    return found.toSorted((a, b) => a.tag.name.localeCompare(b.tag.name, 'en'));
  }
}

function operationsIn(controller: Function): readonly FoundOperation[] {
  const tag = tagOf(controller);
  if (!tag) return [];
  const handlers: object = controller.prototype;
  return Object.getOwnPropertyNames(handlers).flatMap((name) => {
    const handler: unknown = Reflect.get(handlers, name);
    const told = typeof handler === 'function' ? operationOf(handler) : undefined;
    if (!told) return [];
    const address = `${API_ROOT}${told.path.replace(/:(\w+)/g, '{$1}')}`;
    return [{ ...told, address, tag, inputs: inputsOf(handlers, name) }];
  });
}
