import { CommandBus } from '@nestjs/cqrs';
import { DecideRescue } from '../../src/rescue/contract/desk.commands.js';
import { CloseDueAccess } from '../../src/rescue/reactions/close-due-access.task.js';
import { note } from './canaries/noted.js';
import type { Person } from './person.js';
import type { ServiceUnderTest } from './service-under-test.js';
import type { Page } from './web-browser.js';

/** What 高橋 美咲 writes when she applies for her files. */
export const APPLICATION = {
  service: 'onedrive',
  contact: 'misaki@new.example',
  reason: '投稿中の論文の根拠となる実験データが残っているため．',
  understood: 'yes',
} as const;

/** Applies with the card that was read and proves the contact address; ends on the application's page. */
export async function applyAndProve(person: Person, fields: Record<string, string> = {}): Promise<Page> {
  note('contact address', APPLICATION.contact);
  note('reason', APPLICATION.reason);
  const page = await person.browser.submit(await person.open('/rescue'), '/rescue', { ...APPLICATION, ...fields });
  const code = await person.mailedCode(fields['contact'] ?? APPLICATION.contact);
  return person.browser.submit(page, `${page.url.pathname}/code`, { code });
}

/** The id of an application, of its page. */
export function idOf({ url }: Page): string {
  return url.pathname.split('/').at(-1) ?? '';
}

/** The desk decides, as a confirmed decision of two operators does. */
export async function decide(world: ServiceUnderTest, id: string, approved = true): Promise<void> {
  const by = { kind: 'operator', id: '2000000009' } as const;
  await world.app.get(CommandBus).execute(new DecideRescue(id, approved, '審査の結果です．', by));
}

/** Ends what is due, as the task of every minute does. */
export async function closeDue(world: ServiceUnderTest): Promise<void> {
  await world.app.get(CloseDueAccess).run();
}
