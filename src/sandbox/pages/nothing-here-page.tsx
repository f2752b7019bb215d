import { sandboxPage } from './layout.js';

/** What stands at every address that leads nowhere. */
export function nothingHerePage(): string {
  return sandboxPage(
    'ページがありません',
    <p>
      この番地には何もありません． <span lang="en">There is nothing at this address.</span>
    </p>,
  );
}
