import { pino } from 'pino';

/** The service's log: JSON lines of ids and codes. An error's text and stack may hold values, so only its class is kept. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  serializers: { error: describeError, err: describeError },
});

/** The parts of an error that carry no value of a person: class, code and where it was thrown. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const thrownAt = error.stack
    ?.split('\n')
    .find((line) => line.startsWith('    at '))
    ?.trim();
  return { name: error.name, ...(code && { code }), ...(thrownAt && { thrownAt }) };
}
