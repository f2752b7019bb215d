/** A piece of program text that scrolls by itself where it is too wide. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div class="table" role="region" aria-label={label} tabindex={0}>
      <pre lang="en">
        <code>{text}</code>
      </pre>
    </div>
  );
}
