import type { MissingRight } from '../../recovery/ports/credential-directory.js';

/** Which rights the connector lacks and what fails without each, line by line. */
export function wordsOfRights(missing: readonly MissingRight[]): readonly string[] {
  if (missing.length === 0) return [];
  return ['Rights that are missing', ...missing.flatMap(({ right, without }) => [`  ${right}`, `    ${without}`])];
}
