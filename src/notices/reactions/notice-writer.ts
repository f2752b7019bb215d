import { Injectable } from '@nestjs/common';
import { PublicAddress } from '../../shared/web/public-address.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, lookUp, wordsOf } from '../../shared/web/words.js';
import { NOTIFIABLE } from '../domain/notifiable.js';
import { OBJECTION_DAYS, type Notice } from '../persistence/postgres-notices.js';
import '../notices-words.js';

/** Puts a notice into words: what happened, when, to which account, and what to do if it was not you. */
@Injectable()
export class NoticeWriter {
  constructor(private readonly address: PublicAddress) {}

  write(
    { type, accountId, happenedAt, objectionToken }: Notice,
    language: Language,
  ): { subject: string; text: string } {
    const t = wordsOf('notices', language);
    const key = Object.entries(NOTIFIABLE).find(([event]) => event === type)?.[1];
    const what = lookUp('notices', language, `what.${key}`) ?? '';
    const text = t('body', {
      what,
      when: japanTime(happenedAt, language),
      account: accountId,
      objection: `${this.address.url}/objections/${objectionToken}`,
      days: String(OBJECTION_DAYS),
      service: this.address.url,
    });
    return { subject: t('subject', { what: lookUp('notices', language, `subjects.${key}`) ?? '' }), text };
  }

  messageId(noticeId: string, index: number): string {
    return `<${noticeId}.${index}@${new URL(this.address.url).hostname}>`;
  }
}
