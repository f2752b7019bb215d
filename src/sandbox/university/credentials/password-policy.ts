const CLASSES = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];
const SHORTEST = 12;
const LONGEST = 64;
const CLASSES_NEEDED = 3;

/** Whether the university takes a password: 12 to 64 characters, of capitals, small letters, digits and others at least three kinds. */
export function keepsPolicy(password: string): boolean {
  if (password.length < SHORTEST || password.length > LONGEST) return false;
  return CLASSES.filter((kind) => kind.test(password)).length >= CLASSES_NEEDED;
}
