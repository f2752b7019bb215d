import { Fault } from '../../pages/fault.js';
import { Field } from '../../pages/field.js';
import { sandboxPage } from '../../pages/layout.js';
import { ONEDRIVE_PATH } from '../onedrive-tenant.js';
import type { VisibleItem } from '../shared-files.js';

const TITLE = 'OneDrive（見本）';
const WRONG_CODE = {
  ja: 'コードが正しくないか，古くなっています．',
  en: 'The code is wrong, or too old.',
};

/** Asks for the address with which files were shared. */
export function addressPage(): string {
  return sandboxPage(
    TITLE,
    <>
      <p>
        共有されたファイルを見るには，共有先のメールアドレスを入力してください．確認コードをそのアドレスに送ります．{' '}
        <span lang="en">Give the mail address with which files were shared. A code is sent to it.</span>
      </p>
      <form method="post" action={`${ONEDRIVE_PATH}/code`}>
        <Field name="email" label="メールアドレス" />
        <button type="submit">コードを送る</button>
      </form>
    </>,
  );
}

/** Asks for the code that was mailed. It says the same of an address with which nothing is shared. */
export function codePage(visitId: string, fault: 'none' | 'wrong-code'): string {
  return sandboxPage(
    TITLE,
    <>
      <Fault words={fault === 'none' ? undefined : WRONG_CODE} />
      <p>
        ファイルが共有されていれば，コードを送りました． <a href="/mailbox">メールボックス</a>{' '}
        <span lang="en">If files are shared with this address, a code was sent to it.</span>
      </p>
      <form method="post" action={`${ONEDRIVE_PATH}/sign-in`}>
        <input type="hidden" name="visit" value={visitId} />
        <Field name="code" label="確認コード" autocomplete="one-time-code" />
        <button type="submit">サインイン</button>
      </form>
    </>,
  );
}

/** What somebody may open: all that is shared, or what lies in a folder. */
export function filesPage(email: string, items: readonly VisibleItem[], folder?: VisibleItem): string {
  return sandboxPage(
    folder?.name ?? TITLE,
    <>
      <p>{email}</p>
      {items.length === 0 && (
        <p>
          共有されているファイルはありません． <span lang="en">Nothing is shared with you.</span>
        </p>
      )}
      <ul>
        {items.map(({ id, name, content }) => (
          <li key={id}>
            <a href={`${ONEDRIVE_PATH}/items/${id}`}>{content === null ? `${name}/` : name}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={`${ONEDRIVE_PATH}/sign-out`}>
        <button type="submit">サインアウト</button>
      </form>
    </>,
  );
}

/** A file as it can be read. */
export function filePage({ name, content }: VisibleItem): string {
  return sandboxPage(
    name,
    <>
      <pre>{content}</pre>
      <p>
        <a href={ONEDRIVE_PATH}>共有されたファイルの一覧</a>
      </p>
    </>,
  );
}
