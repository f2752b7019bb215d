import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.js';

export interface FormProps {
  readonly page: PageContext;
  readonly action: string;
  readonly children: ComponentChildren;
}

/** A form that posts to us, with the token that proves it is ours. */
export function Form({ page, action, children }: FormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="_csrf" value={page.csrfToken} />
      {children}
    </form>
  );
}

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'secondary' | 'danger';
  readonly name?: string;
  readonly value?: string;
}

/** The button that sends its form. */
export function Button({ children, look = 'primary', name, value }: ButtonProps) {
  return (
    <button type="submit" class={look === 'primary' ? 'button' : `button ${look}`} name={name} value={value}>
      {children}
    </button>
  );
}
