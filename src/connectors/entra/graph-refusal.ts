/** What Microsoft Graph answered instead of doing what it was asked for; certainly nothing was done. */
export class GraphRefusal extends Error {
  constructor(
    readonly status: number,
    /** Graph's own, such as `Authorization_RequestDenied`. */
    readonly code: string,
    /** Graph's words, which may quote what was sent; never logged. */
    readonly words: string,
  ) {
    super(`graph refused: ${status}`);
  }
}

/** Reads the refusal in an answer's body. */
export function refusalIn(status: number, body: string): GraphRefusal {
  const { code, message } = errorIn(body);
  return new GraphRefusal(status, /^[\w.-]{1,80}$/.test(code) ? code : 'unreadable', message);
}

function errorIn(body: string): { readonly code: string; readonly message: string } {
  try {
    const { error }: { error?: { code?: unknown; message?: unknown } } = JSON.parse(body);
    return { code: String(error?.code ?? ''), message: String(error?.message ?? '') };
  } catch {
    return { code: '', message: '' };
  }
}
