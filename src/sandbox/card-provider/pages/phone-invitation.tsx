import { QrCode } from './qr-code.js';
import { RenewalForm } from './renewal-form.js';

/** Where the phone is to go, or that this is over and must be renewed. */
export type Invitation = { readonly open: true; readonly address: string } | { readonly open: false };

type PhoneInvitationProps = Invitation & { readonly path: string; readonly wrongNumber: boolean };

/** The way from a PC to a phone: a code to scan, and a field for the number that the phone then shows. */
export function PhoneInvitation(props: PhoneInvitationProps) {
  return (
    <section aria-labelledby="by-phone">
      <h2 id="by-phone">
        スマートフォンで読み取る <span lang="en">Read the card with a phone</span>
      </h2>
      {props.open ? <OpenInvitation {...props} /> : <ClosedInvitation />}
      <RenewalForm path={props.path} />
    </section>
  );
}

interface OpenInvitationProps {
  readonly path: string;
  readonly address: string;
  readonly wrongNumber: boolean;
}

function OpenInvitation({ path, address, wrongNumber }: OpenInvitationProps) {
  return (
    <>
      <p>二次元コードをスマートフォンで読み取り，表示された6桁の数字を入力してください．有効期限は5分です．</p>
      <p lang="en">Scan the code with a phone and enter the 6 digits that it shows. Both are good for 5 minutes.</p>
      <QrCode text={address} label="スマートフォンで開くための二次元コード" />
      <p>
        <a href={address}>{address}</a>
      </p>
      <form method="post" action={`${path}/number`}>
        {wrongNumber && (
          <p role="alert" class="error" id="number-fault">
            数字が違います． <span lang="en">That is not the number.</span>
          </p>
        )}
        <label for="number">6桁の数字</label>
        <input
          id="number"
          name="number"
          inputmode="numeric"
          autocomplete="off"
          maxLength={100}
          required
          aria-invalid={wrongNumber}
          aria-describedby={wrongNumber ? 'number-fault' : undefined}
        />
        <button type="submit">次へ</button>
      </form>
    </>
  );
}

function ClosedInvitation() {
  return (
    <>
      <p role="alert">この二次元コードと数字はもう使えません．更新してください．</p>
      <p lang="en">This code and its number can no longer be used. Renew them.</p>
    </>
  );
}
