import type { Language } from '../words.js';
import '../web-words.js';
import { wordsOf } from '../words.js';

/** What must be mended before a form can be taken, each fault leading to its field. */
export function ErrorSummary({
  language,
  faults,
}: {
  readonly language: Language;
  readonly faults: readonly FieldFault[];
}) {
  if (faults.length === 0) return null;
  return (
    <div class="panel error" role="alert">
      <h2>{wordsOf('web', language)('error_summary')}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A fault of one field, in the words for the person; `field` is the id of its first control. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}
