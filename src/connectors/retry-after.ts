/** Milliseconds that a turned-away request should wait (RFC 9110 10.2.3: seconds, or a date); undefined where the answer does not say. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const said = headers.get('retry-after')?.trim();
  if (!said) return undefined;
  if (/^\d{1,6}$/.test(said)) return Number(said) * 1000;
  // Date.parse would find a date in almost anything.
  const at = /^[A-Z][a-z]{2}, .* GMT$/.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(at - now, 0);
}
