import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Jobs } from '../../src/shared/events/jobs.js';
import { JobsSettings } from '../../src/shared/events/jobs-settings.js';
import type { Reactions } from '../../src/shared/events/reactions.js';
import type { RecurringTasks } from '../../src/shared/events/recurring-tasks.js';
import { type CopiedDatabase, copyOfTemplate } from '../support/copy-of-template.js';

const ONCE_A_YEAR = '0 0 1 1 *';

describe('a process that works jobs', () => {
  let database: CopiedDatabase;
  let jobs: Jobs;
  const done: string[] = [];
  const task = (queue: string, atStart: boolean) => ({
    when: { queue, cron: ONCE_A_YEAR, atStart },
    task: { run: async () => void done.push(queue) },
  });

  beforeAll(async () => {
    database = await copyOfTemplate();
    const tasks: Pick<RecurringTasks, 'all'> = { all: () => [task('test.later', false), task('test.at-start', true)] };
    const none: Pick<Reactions, 'all'> = { all: () => [] };
    jobs = new Jobs(new JobsSettings(database.url, true, 2), none as Reactions, tasks as RecurringTasks);
    await jobs.start();
  });
  afterAll(async () => {
    await jobs?.stop();
    await database?.drop();
  });

  it('does at once what may not wait, and not only when it looks for the second time', async () => {
    // It looks every five seconds.
    await vi.waitFor(() => expect(done).toEqual(['test.at-start']), 3_000);
  });
});
