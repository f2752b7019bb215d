import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.js';

const answer = (status: number, text = '', retryAfter?: string) => readAnswer({ status, text, retryAfter });

describe('an answer to a push', () => {
  it('takes the event only by 202', () => {
    expect(answer(202)).toEqual({ came: 'taken' });
    for (const status of [200, 204, 301, 302, 307]) expect(answer(status).came).toBe('failed');
  });

  it('refuses for good by 400 with an error code, of which only registered ones are repeated', () => {
    expect(answer(400, '{"err":"invalid_key"}')).toEqual({ came: 'refused', code: 'invalid_key' });
    expect(answer(400, '{"err":"0123456789"}')).toEqual({ came: 'refused', code: 'other' });
  });

  it.each(['', '<h1>Bad Request</h1>', '{"error":"x"}', '{"err":7}', 'null', '"err"'])(
    'is a failure that may pass where 400 says no code: %s',
    (text) => {
      expect(answer(400, text)).toEqual({ came: 'failed', code: 'http-400' });
    },
  );

  it('says when to come again', () => {
    expect(answer(503, '', '120')).toEqual({ came: 'failed', code: 'http-503', retryAfterMs: 120_000 });
    expect(answer(503, '', 'Sat, 01 Jan 2000 00:00:00 GMT')).toMatchObject({ retryAfterMs: 0 });
    expect(answer(503, '', 'soon')).toEqual({ came: 'failed', code: 'http-503' });
    expect(answer(503, '', 'あとで')).toEqual({ came: 'failed', code: 'http-503' });
  });
});
