import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { type PrivacyPart, privacyParts } from '../../shared/web/privacy-parts.js';
import { lookUp, wordsOf } from '../../shared/web/words.js';
import { periods } from './periods.js';
import './privacy-words.js';

/** What is held and told here, in the order of the page; what contexts tell themselves stands after the first of it. */
export const HELD = [
  'link',
  'ended',
  'resets',
  'reading',
  'notices',
  'desk',
  'university',
  'audit',
  'technical',
] as const;

// Those of the parts above that are about procedures, as what contexts tell is.
const OF_PROCEDURES = 3;
const QUESTIONS = ['what', 'why', 'how_long'] as const;

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
  const held = (part: (typeof HELD)[number]) => (
    <Held key={part} page={page} title={t(`held.${part}.title`)} tell={(asked) => t(`held.${part}.${asked}`, kept)} />
  );
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
      {HELD.slice(0, OF_PROCEDURES).map(held)}
      {privacyParts().map((part) => (
        <ToldByContext key={part.words} page={page} part={part} />
      ))}
      {HELD.slice(OF_PROCEDURES).map(held)}
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

interface HeldProps {
  readonly page: PageContext;
  readonly title: string;
  readonly tell: (asked: (typeof QUESTIONS)[number]) => string;
}

function Held({ page, title, tell }: HeldProps) {
  const t = wordsOf('privacy', page.language);
  return (
    <section>
      <h3>{title}</h3>
      {QUESTIONS.map((asked) => (
        <p key={asked}>
          <strong>{t(asked)}</strong>
          {t('colon')}
          {tell(asked)}
        </p>
      ))}
    </section>
  );
}

function ToldByContext({ page, part }: { readonly page: PageContext; readonly part: PrivacyPart }) {
  const say = (key: string) => lookUp(part.words, page.language, `privacy.${key}`, part.periods) ?? '';
  return <Held page={page} title={say('title')} tell={say} />;
}
