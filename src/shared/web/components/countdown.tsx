import type { PageContext } from '../page-context.js';
import '../web-words.js';
import { wordsOf } from '../words.js';

/** How long it is until a moment: as it was when the page was made, and counted down by the minute where scripts run. */
export function Countdown({
  page,
  until,
  now,
}: {
  readonly page: PageContext;
  readonly until: Date;
  readonly now: Date;
}) {
  const t = wordsOf('web', page.language);
  const left = minutesBetween(now, until);
  const words = t('countdown', { hours: Math.floor(left / 60), minutes: left % 60 });
  return (
    <p class="countdown" role="timer" data-minutes={left} data-words={t('countdown', { hours: '{h}', minutes: '{m}' })}>
      {words}
      <script nonce={page.nonce} dangerouslySetInnerHTML={{ __html: COUNT }} />
    </p>
  );
}

// Counted from the minutes that the service says, since a phone's clock may be wrong.
const COUNT = `(function (shown) {
  var text = shown.firstChild, end = performance.now() + shown.dataset.minutes * 60000;
  setInterval(function () {
    var left = Math.max(0, Math.ceil((end - performance.now()) / 60000));
    text.data = shown.dataset.words.replace('{h}', Math.floor(left / 60)).replace('{m}', left % 60);
  }, 15000);
})(document.currentScript.parentNode);`;

function minutesBetween(start: Date, end: Date): number {
  return Math.max(0, Math.ceil((end.getTime() - start.getTime()) / 60_000));
}
