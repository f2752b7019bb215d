import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { periods } from './periods.js';
import './privacy-words.js';

/** What is held, in the order of the page; each says what, why and for how long. */
export const HELD = [
  'link',
  'ended',
  'resets',
  'rescues',
  'reading',
  'notices',
  'desk',
  'university',
  'audit',
  'technical',
] as const;

const WAYS = [
  ['see', '/status'],
  ['unlink', '/unlink'],
  ['erase', '/erasure'],
  ['ask', '/help'],
] as const;

export interface PrivacyPageProps {
  readonly page: PageContext;
  /** Days after leaving until a link is erased. */
  readonly retentionDays: number;
}

/** What is held, why, how, for how long, who sees it, and what a person can do about it, exactly as true. */
export function PrivacyPage({ page, retentionDays }: PrivacyPageProps) {
  const t = wordsOf('privacy', page.language);
  const kept = periods(retentionDays);
  return (
    <Layout page={page} title={t('title')}>
      <p class="lead">{t('lead')}</p>
      <ul>
        <li>{t('card_1')}</li>
        <li>{t('card_2')}</li>
      </ul>
      <p>{t('never')}</p>
      <p>{t('secrets')}</p>
      <h2>{t('held_title')}</h2>
      <p>{t('held_how')}</p>
      {HELD.map((part) => (
        <section key={part}>
          <h3>{t(`held.${part}.title`)}</h3>
          {(['what', 'why', 'how_long'] as const).map((question) => (
            <p key={question}>
              <strong>{t(question)}</strong>
              {t('colon')}
              {t(`held.${part}.${question}`, kept)}
            </p>
          ))}
        </section>
      ))}
      <h2>{t('who_title')}</h2>
      <p>{t('who')}</p>
      <p>{t('who_reader', { app: page.appName })}</p>
      <h2>{t('ways_title')}</h2>
      <ul>
        {WAYS.map(([way, path]) => (
          <li key={way}>
            <a href={path}>{t(`ways.${way}.name`)}</a>
            {t('colon')}
            {t(`ways.${way}.text`)}
          </li>
        ))}
      </ul>
      <p>{t('stays', kept)}</p>
      <p>{t('consent')}</p>
    </Layout>
  );
}
