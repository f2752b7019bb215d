import { DiscoveryService } from '@nestjs/core';
import type { LinkedValue } from '../../shared/web/components/value-with-link.js';
import type { Language } from '../../shared/web/words.js';
import type { LiveLink } from './link.query.js';

/** Marks a class that has something to say on the status page; parts stand in the order of their numbers. */
export const OnStatus = DiscoveryService.createDecorator<{ readonly order: number }>();

/** What a context can do with this link now, or why not: a name and a value of the status page; undefined where there is nothing to say. */
export interface StatusPart {
  show(link: LiveLink, language: Language): Promise<StatusLine | undefined>;
}

/** One line of the status page. */
export interface StatusLine extends LinkedValue {
  readonly name: string;
  /** Whether it would work right now. */
  readonly works: boolean;
}
