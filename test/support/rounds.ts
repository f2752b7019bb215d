/** Whether everything that chance or patience could still find is tried: `npm run test:rounds`. */
export const IN_FULL = process.env['ROUNDS'] === 'full';

/** How many of so many random rounds are run: a third, which finds most faults, or all of them. */
export function rounds(all: number): number {
  return IN_FULL ? all : Math.ceil(all / 3);
}
