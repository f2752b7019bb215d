import { PERSONAS } from '../seed/personas.js';

/** Whoever has the role of the desk may do everything there, for every faculty. */
export const DESK_OPERATORS = Object.fromEntries(
  PERSONAS.filter(({ roles }) => roles.includes('desk')).map(({ id }) => [
    id,
    { roles: ['support', 'decider', 'auditor'] },
  ]),
);
