import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request } from 'node:https';
import { Injectable } from '@nestjs/common';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { ReachableAddresses } from './reachable-addresses.js';

/** What a subscriber answered. */
export interface PushAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** At most so many bytes as are read. */
  readonly text: string;
}

/** Posts a token to a subscriber (RFC 8935, 2.1), within a time, following nothing. */
@Injectable()
export class Push {
  constructor(private readonly addresses: ReachableAddresses) {}

  /** Throws where there is no answer. */
  async send(deliveryUrl: string, token: string, authorization: string | undefined): Promise<PushAnswer> {
    const url = new URL(deliveryUrl);
    this.addresses.refuseLiteral(url.hostname);
    const signal = AbortSignal.timeout(1000 * EVENT_LIMITS.pushSeconds);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === 'https:' ? request : requestPlainly;
      send(url, {
        method: 'POST',
        // No connection is kept: it could be closed by the other side at the moment of the next request.
        agent: false,
        lookup: this.addresses.lookup,
        signal,
        headers: {
          'Content-Type': 'application/secevent+jwt',
          Accept: 'application/json',
          'Content-Length': Buffer.byteLength(token),
          ...(authorization !== undefined && { Authorization: authorization }),
        },
      })
        .once('response', resolve)
        .on('error', (error) => reject(signal.aborted ? new TookTooLong() : error))
        .end(token);
    });
    return {
      status: answer.statusCode ?? 0,
      retryAfter: answer.headers['retry-after'],
      text: await beginningOf(answer),
    };
  }
}

class TookTooLong extends Error {
  readonly code = 'timeout';
}

/** The first bytes of an answer; leaving the loop early ends the transfer as well. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Nobody listens any more once enough was read.
  answer.on('error', () => {});
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= EVENT_LIMITS.answerBytes) break;
    }
  } catch {
    // The status is there, and it decides.
  }
  return Buffer.concat(chunks).subarray(0, EVENT_LIMITS.answerBytes).toString('utf8');
}
