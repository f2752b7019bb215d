import { applyDecorators, Controller, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { RepeatAnswers } from '../calls/repeat-answers.interceptor.js';
import { RepeatedRefusalFilter } from '../calls/repeated-refusal.js';
import { TagReads } from '../answers/tag-reads.interceptor.js';
import { BearerGuard } from './bearer.guard.js';

/** Where the API stands. */
export const API_ROOT = '/api/v1';

/** A group of operations as the document shows it. */
export interface Tag {
  readonly name: string;
  readonly description: string;
}

const TAG = Symbol('tag');

/** A controller of the API: its operations are guarded, limited, repeatable, tagged and documented. */
export function ApiController(tag: Tag): ClassDecorator {
  return applyDecorators(
    Controller(API_ROOT),
    UseGuards(BearerGuard),
    UseInterceptors(RepeatAnswers, TagReads),
    UseFilters(RepeatedRefusalFilter),
    (type: object) => Reflect.defineMetadata(TAG, tag, type),
  );
}

/** The group that a controller is; undefined where it is not the API's. */
export function tagOf(controller: object): Tag | undefined {
  return Reflect.getMetadata(TAG, controller) as Tag | undefined;
}
