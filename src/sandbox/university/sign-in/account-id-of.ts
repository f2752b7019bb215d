import { universityAddressOf } from '../../seed/persona.js';

/** The account that a user name means: its id, or the university's address of it; full-width digits are taken too. */
export function accountIdOf(username: string): string {
  const typed = username.normalize('NFKC').trim().toLowerCase();
  const [id = ''] = typed.split('@');
  return typed === id || typed === universityAddressOf(id) ? id : '';
}
