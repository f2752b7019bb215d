/** The button that replaces code and number by new ones. */
export function RenewalForm({ path }: { readonly path: string }) {
  return (
    <form method="post" action={`${path}/renewal`}>
      <button type="submit" class="secondary">
        二次元コードを更新
      </button>
    </form>
  );
}
