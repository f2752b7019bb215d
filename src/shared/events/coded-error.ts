/** Stands for an error where its text must not go: says its code or class, nothing else. */
export function coded(error: unknown): Error {
  const standIn = new Error(codeOf(error));
  standIn.stack = undefined;
  return standIn;
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.name : typeof error;
}
