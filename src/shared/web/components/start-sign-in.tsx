import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.js';
import { Button, Form } from './form.js';

export interface StartSignInProps {
  readonly page: PageContext;
  /** Which proof is wanted: the card, or a sign-in with the account. */
  readonly by: 'card' | 'account';
  /** Where to go afterwards, one of the known places. */
  readonly then: string;
  /** The name to sign in with, where it is known who is about to. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'secondary';
}

/** The button that leads to a provider and comes back to a place of ours. */
export function StartSignIn({ page, by, then, hint, children, look = 'primary' }: StartSignInProps) {
  return (
    <Form page={page} action={`/oidc/${by}/start`}>
      <input type="hidden" name="then" value={then} />
      {hint && <input type="hidden" name="hint" value={hint} />}
      <Button look={look}>{children}</Button>
    </Form>
  );
}
