import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How the paths of the files that take longest begin, the longest first. */
const LONGEST = [
  'test/recovery/outcomes',
  'test/crash/killed-recovery',
  'test/browser/pages',
  'test/guards/extending',
  'test/crash/',
  'test/connectors/check',
  'test/browser/',
  'test/embedded-postgres/',
  'test/journeys/desk',
  'test/linking/races',
  'test/linking/interleavings',
  'test/connectors/',
  'test/events-out/',
  'test/api/',
  'test/journeys/',
  'test/',
];

/** Starts the longest files first, also where no earlier run tells which, so that no core is idle at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => this.place(one) - this.place(other));
  }

  private place({ moduleId }: TestSpecification): number {
    const path = relative(this.ctx.config.root, moduleId);
    const place = LONGEST.findIndex((beginning) => path.startsWith(beginning));
    return place < 0 ? LONGEST.length : place;
  }
}
