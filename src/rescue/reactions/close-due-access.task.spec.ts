import { expect, it, vi } from 'vitest';
import { StaleVersion } from '../../shared/persistence/save-version.js';
import { Rescue } from '../domain/rescue.js';
import type { Rescues } from '../domain/rescues.js';
import type { CloudService } from '../ports/cloud-service.js';
import { CloseDueAccess } from './close-due-access.task.js';

const BEGUN = new Date('2026-04-01T00:00:00Z');
const OVER = new Date('2026-04-09T00:00:00Z');

function open(): Rescue {
  const application = { service: 'onedrive', accountId: '1000000003', language: 'ja', linkId: 'link' } as const;
  const rescue = Rescue.begin({ ...application, id: 'rescue', contact: 'a@b.example', reason: 'because', at: BEGUN });
  rescue.proveContact(BEGUN);
  rescue.decide({ approved: true, text: 'yes', at: BEGUN, by: 'operator' });
  rescue.beginOpening(7, BEGUN);
  rescue.opened(BEGUN);
  return rescue;
}

/** The task, with everything that it saved, where others change the application before as many of its saves. */
function taskWith(changesByOthers: number) {
  const save = vi.fn<Rescues['save']>(async () => undefined);
  for (let n = 0; n < changesByOthers; n += 1) save.mockRejectedValueOnce(new StaleVersion());
  const rescues = { due: async () => [open()], withId: async () => open(), save };
  const close = vi.fn<CloudService['close']>(async () => undefined);
  const task = new CloseDueAccess(
    rescues as Partial<Rescues> as Rescues,
    { offered: ['onedrive'], of: () => ({ close }) as Partial<CloudService> as CloudService },
    { now: async () => OVER },
  );
  return { run: () => task.run(), close, last: () => save.mock.lastCall?.[0].current.stage };
}

it('access that somebody changes meanwhile ends in the same run', async () => {
  const { run, close, last } = taskWith(2);
  await run();
  expect(close).toHaveBeenCalledOnce();
  expect(last()).toBe('closed');
});
