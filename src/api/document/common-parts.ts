const text = { type: 'string' } as const;

/** Headers that many operations take. */
export const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A new value for each change, such as a UUID; the same again when you repeat it because its answer was lost. Repeated within 24 hours it changes nothing and is answered as the first time, with `Idempotency-Replayed: true`.',
    schema: { ...text, pattern: '^"?[\\w.:+/=-]{1,128}"?$' },
    example: '3f1c9c54-6a52-4a3b-9a6e-0f6d6f7f2b11',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the answer that you have; 304 where it is still true.',
    schema: text,
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of what you have seen; 412 where it is not any more so.',
    schema: text,
  },
} as const;

/** Headers that many answers carry. */
export const HEADERS = {
  RateLimit: {
    description: 'What remains of your calls (`r`), and in how many seconds they begin anew (`t`).',
    schema: text,
    example: '"client";r=599;t=60',
  },
  RateLimitPolicy: {
    description: 'How many calls (`q`) you may make in how many seconds (`w`).',
    schema: text,
    example: '"client";q=600;w=60',
  },
  ETag: { description: 'The entity tag of this answer.', schema: text, example: '"6X9a0mZBkq1lR5vW2sTyUg"' },
  RetryAfter: { description: 'In how many seconds to call again.', schema: text, example: '42' },
  WWWAuthenticate: {
    description: 'What is wrong with the access token (RFC 6750).',
    schema: text,
    example: 'Bearer realm="api", error="invalid_token"',
  },
} as const;
