import { DiscoveryService } from '@nestjs/core';
import type { VNode } from 'preact';
import type { Language } from '../../shared/web/words.js';
import type { PageContext } from '../../shared/web/page-context.js';
import type { LiveLink } from './link.query.js';

/** Marks a class with a section of its own on the status page; sections stand in the order of their numbers. */
export const InStatusSection = DiscoveryService.createDecorator<{ readonly order: number }>();

/** A section of the status page of a linked person. */
export interface StatusSection {
  show(link: LiveLink, page: PageContext): Promise<VNode | undefined>;
}

/** Marks a class that knows of things that happened to a link besides its uses. */
export const OnHistory = DiscoveryService.createDecorator();

/** What others did with a link, for the history that its person sees. */
export interface HistoryPart {
  /** The latest first; a hundred at most. */
  show(link: LiveLink, language: Language): Promise<readonly HistoryEntry[]>;
}

/** One thing that happened. */
export interface HistoryEntry {
  readonly at: Date;
  readonly text: string;
}
