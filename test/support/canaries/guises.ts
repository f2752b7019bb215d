const SHORTEST_IN_BASE64 = 8;

/** How a value may look where it was stored or logged: as it is, and in hex, base64, base64url and percent-encoding. */
export function guisesOf(value: string): ReadonlySet<string> {
  const hex = Buffer.from(value).toString('hex');
  const encoded = encodeURIComponent(value);
  return new Set([value, hex, hex.toUpperCase(), encoded, ...[0, 1, 2].flatMap((before) => inBase64(value, before))]);
}

/** What base64 makes of it wherever it stands in a longer text; the characters that depend on its neighbours are left out. */
function inBase64(value: string, before: number): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
  const whole = bytes.toString('base64').replace(/=+$/, '');
  const first = Math.ceil((before * 8) / 6);
  const sure = whole.slice(first, Math.floor((bytes.length * 8) / 6));
  return sure.length < SHORTEST_IN_BASE64 ? [] : [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
}
