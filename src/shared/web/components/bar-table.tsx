/** A value of a table; `bar` draws it as a part of the longest bar, from 0 to 1. */
export interface BarCell {
  readonly text: string;
  readonly bar?: number | undefined;
}

export interface BarTableProps {
  /** Of this page's own. */
  readonly id: string;
  readonly caption: string;
  /** Names of the columns, that of the rows' names first. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly BarCell[] }[];
}

/** A table whose numbers are drawn as bars too; the bars say nothing that the numbers do not. */
export function BarTable({ id, caption, head, rows }: BarTableProps) {
  return (
    // Whoever has no mouse must be able to scroll what does not fit.
    <div class="table" role="region" aria-labelledby={id} tabindex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <Cell key={head[column + 1]} {...cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Widths as attributes of SVG, since the policy of our pages admits no style attribute.
function Cell({ text, bar }: BarCell) {
  return (
    <td>
      {text}
      {bar !== undefined && (
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width={Math.round(Math.min(1, Math.max(0, bar)) * 1000) / 10} height="8" />
        </svg>
      )}
    </td>
  );
}
