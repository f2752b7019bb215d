import type { ComponentChildren } from 'preact';
import { Fault, type Words } from '../../pages/fault.js';
import { japaneseTime } from '../../pages/japanese-time.js';
import { sandboxPage } from '../../pages/layout.js';
import type { Account } from '../accounts.js';

/** What the pretend university says of an account, and the buttons that change it. */
export function registryPage(account: Account, ofPerson: readonly Account[], fault?: Words): string {
  const { accountId, names, kind, standing, leftAt, endsAt, mergedInto } = account;
  const others = ofPerson.filter((other) => other.accountId !== accountId && other.standing === 'current');
  const otherKind = kind === 'student' ? 'staff' : 'student';
  return sandboxPage(
    `大学の名簿：${accountId}`,
    <>
      <Fault words={fault} />
      <p lang="en">The university's register. Changes reach the service within a minute.</p>
      <dl>
        <dt>氏名 / Name</dt>
        <dd>{names.join('，')}</dd>
        <dt>種別 / Kind</dt>
        <dd>{KINDS[kind]}</dd>
        <dt>在籍 / Standing</dt>
        <dd>
          {standing === 'current' ? '在籍中 / current' : `離籍 / left ${leftAt ? japaneseTime(leftAt) : ''}`}
          {endsAt && `（${japaneseTime(endsAt)} まで / until then）`}
          {mergedInto && ` → ${mergedInto}`}
        </dd>
      </dl>
      {standing === 'current' ? (
        <Change id={accountId} change="leave">
          <button type="submit">離籍させる / Let leave</button>
        </Change>
      ) : (
        <Change id={accountId} change="return">
          <button type="submit">復籍させる / Let return</button>
        </Change>
      )}
      <Change id={accountId} change="rename">
        <label for="value">新しい氏名 / New name</label>{' '}
        <input id="value" name="value" type="text" autocomplete="off" />{' '}
        <button type="submit">改姓・改名する / Rename</button>
      </Change>
      <Change id={accountId} change="kind">
        <input type="hidden" name="value" value={otherKind} />
        <button type="submit">種別を変える / Make {KINDS[otherKind]}</button>
      </Change>
      {others.map((other) => (
        <Change key={other.accountId} id={accountId} change="merge">
          <input type="hidden" name="value" value={other.accountId} />
          <button type="submit">{other.accountId} に統合する / Merge into it</button>
        </Change>
      ))}
    </>,
  );
}

const KINDS = { student: '学生 / student', staff: '教職員 / staff' } as const;

interface ChangeProps {
  readonly id: string;
  readonly change: string;
  readonly children: ComponentChildren;
}

function Change({ id, change, children }: ChangeProps) {
  return (
    <form method="post" action={`/accounts/${id}`}>
      <input type="hidden" name="change" value={change} />
      <p>{children}</p>
    </form>
  );
}
