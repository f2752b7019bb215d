export interface TextFieldProps {
  readonly name: string;
  /** Where the page has a field of the same name in another form; else its name. */
  readonly id?: string;
  /** Whether it may not be left empty; so unless said otherwise. */
  readonly required?: boolean;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What must be mended, in the words for the person. */
  readonly fault?: string | undefined;
  readonly value?: string | undefined;
  /** Rows of a field for longer text; one line without. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'date';
  readonly inputMode?: 'numeric' | 'email' | 'text';
  readonly autoComplete?: string;
  readonly maxLength: number;
}

// Preact has types of its own for each type of input.
const TYPES = { text: { type: 'text' }, email: { type: 'email' }, date: { type: 'date' } } as const;

/** A field to be typed into, with its label, a hint and what is wrong with it. */
export function TextField({
  name,
  id = name,
  required = true,
  label,
  hint,
  fault,
  value,
  rows,
  ...rest
}: TextFieldProps) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const field = {
    class: 'input',
    id,
    name,
    required,
    maxLength: rest.maxLength,
    'aria-invalid': fault ? (true as const) : undefined,
    'aria-describedby': described || undefined,
  };
  const { type = 'text', inputMode, autoComplete } = rest;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {rows ? (
        <textarea {...field} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...field} {...TYPES[type]} inputMode={inputMode} autoComplete={autoComplete} value={value} />
      )}
    </div>
  );
}
