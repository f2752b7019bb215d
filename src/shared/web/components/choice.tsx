export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
  /** Where the page has the same choice in another form. */
  readonly id?: string;
}

/** A radio button or check box with its label and, below, what choosing it means. */
export function Choice({ type, name, value, label, hint, checked = false, id = `${name}-${value}` }: ChoiceProps) {
  return (
    <div class="choice">
      <input type={type} id={id} name={name} value={value} checked={checked} aria-describedby={hint && `${id}-hint`} />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
