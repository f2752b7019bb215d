interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  /** What is typed already; a password is never sent back. */
  readonly value?: string;
  /** An example of what is to be typed. */
  readonly hint?: string;
  readonly autocomplete?: 'off' | 'username' | 'current-password' | 'new-password' | 'one-time-code';
}

/** A text field whose label is its whole accessible name. */
export function Field({ name, label, type = 'text', value = '', hint, autocomplete = 'off' }: FieldProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      {type === 'password' ? (
        <input id={name} name={name} type="password" autocomplete={autocomplete} />
      ) : (
        <input id={name} name={name} type="text" value={value} placeholder={hint} autocomplete={autocomplete} />
      )}
    </p>
  );
}
