import type { CustomFetch } from 'openid-client';
import { SignInFault } from './sign-in-fault.js';

/** Bytes that an answer of a provider may have; honest ones have a few thousand. */
export const LARGEST_ANSWER = 64 * 1024;

/** Whether an answer may be read at all; its name is the reason of the refusal. */
export type AnswerCheck = (answer: Response) => boolean;

/** What is asked of every answer before anything in it is looked at. */
export const ANSWER_CHECKS: Readonly<Record<string, AnswerCheck>> = {
  'answer-redirects': ({ status }) => status < 300 || status >= 400,
  'answer-not-json': ({ headers }) => /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? ''),
};

/** Calls a provider within limits: seconds for one call, `whole` for all together, a size; throws SignInFault, follows no redirect. */
export function boundedFetch(seconds: number, whole: AbortSignal, checks = ANSWER_CHECKS): CustomFetch {
  return async (url, asked) => {
    const signal = AbortSignal.any([whole, AbortSignal.timeout(seconds * 1000)]);
    let answer: Response | undefined;
    try {
      // undici takes every kind of body that openid-client sends; only their types disagree.
      answer = await fetch(url, { ...asked, redirect: 'manual', signal } as RequestInit);
      judge(answer, checks);
      const { status, headers: received } = answer;
      return new Response(await readWithin(answer), { status, headers: received });
    } catch (error) {
      await answer?.body?.cancel().catch(() => undefined);
      throw error instanceof SignInFault ? error : new SignInFault('unavailable', 'unreachable');
    }
  };
}

function judge(answer: Response, checks: Readonly<Record<string, AnswerCheck>>): void {
  const { status } = answer;
  if (status >= 500 || status === 429) throw new SignInFault('unavailable', `status-${status}`);
  for (const [reason, holds] of Object.entries(checks)) if (!holds(answer)) throw new SignInFault('rejected', reason);
}

async function readWithin(answer: Response): Promise<Blob | null> {
  const chunks: BlobPart[] = [];
  let size = 0;
  // Leaving the loop early ends the transfer as well.
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) throw new SignInFault('rejected', 'answer-too-large');
    chunks.push(chunk);
  }
  return size > 0 ? new Blob(chunks) : null;
}
