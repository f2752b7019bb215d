import { Field } from '../pages/field.js';
import { japaneseTime } from '../pages/japanese-time.js';
import { sandboxPage } from '../pages/layout.js';
import type { ReceivedMail } from './mails.js';

/** Every mail to one address, or to all. */
export function mailboxPage(address: string | undefined, mails: readonly ReceivedMail[]): string {
  return sandboxPage(
    'メールボックス（見本）',
    <>
      <form method="get" action="/mailbox">
        <Field name="to" label="宛先" value={address ?? ''} />
        <button type="submit">絞り込む</button>
      </form>
      {mails.length === 0 && (
        <p>
          メールはありません． <span lang="en">No mail.</span>
        </p>
      )}
      {mails.map((mail) => (
        <ShownMail {...mail} />
      ))}
    </>,
  );
}

function ShownMail({ id, to, subject, text, links, hasHtml, receivedAt }: ReceivedMail) {
  return (
    <article>
      <h2>{subject}</h2>
      <p>
        {to}，{japaneseTime(receivedAt)}
      </p>
      <pre>{text}</pre>
      {hasHtml && (
        <p>
          <a href={`/mailbox/${id}.html`}>
            HTML版を見る / <span lang="en">See it as HTML</span>
          </a>
        </p>
      )}
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li>
              <a href={link}>{link}</a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
