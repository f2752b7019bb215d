/** The button that ends the session of this browser. */
export function SignOutForm() {
  return (
    <form method="post" action="/sign-out">
      <button type="submit" class="quiet">
        サインアウト
      </button>
    </form>
  );
}
