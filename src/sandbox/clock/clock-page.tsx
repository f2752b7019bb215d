import { Fault } from '../pages/fault.js';
import { Field } from '../pages/field.js';
import { japaneseTime } from '../pages/japanese-time.js';
import { sandboxPage } from '../pages/layout.js';

const NO_DURATION = {
  ja: '進める時間を P7D（7日），PT10M（10分）のように入力してください．',
  en: 'Give a duration such as P7D (7 days) or PT10M (10 minutes).',
};

/** The time now and a form that moves it. */
export function clockPage(now: Date, fault: 'none' | 'no-duration'): string {
  return sandboxPage(
    '時計',
    <>
      <Fault words={fault === 'none' ? undefined : NO_DURATION} />
      <p>
        サービスとサンドボックスの現在時刻： <strong>{japaneseTime(now)}</strong>（日本時間）{' '}
        <span lang="en">Time of service and sandbox, in Japan.</span>
      </p>
      <form method="post" action="/clock">
        <Field name="advance" label="進める時間" value="P1D" />
        <button type="submit">進める</button>
      </form>
      <p>
        戻すことはできません．初期化すると現在に戻ります．{' '}
        <span lang="en">It goes forward only; a reset sets it right.</span>
      </p>
    </>,
  );
}
