import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.js';
import '../web-words.js';
import { wordsOf } from '../words.js';

/** The way that remains: where the desk is and when, how to reach it, what to bring, and who helps instead. */
export function DeskPanel({ page }: { readonly page: PageContext }) {
  const t = wordsOf('web', page.language);
  const { name, place, hours, telephone, mail, form, bring, offices } = page.desk;
  return (
    <section class="panel desk">
      <h2>{t('desk.title')}</h2>
      <address>
        <dl class="facts">
          <Line of={t('desk.name')}>{name}</Line>
          <Line of={t('desk.place')}>{place}</Line>
          <Line of={t('desk.hours')}>{hours}</Line>
          {telephone && (
            <Line of={t('desk.telephone')}>
              <a href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</a>
            </Line>
          )}
          {mail && (
            <Line of={t('desk.mail')}>
              <a href={`mailto:${encodeURIComponent(mail).replace('%40', '@')}`}>{mail}</a>
            </Line>
          )}
          {form && (
            <Line of={t('desk.form')}>
              <a href={form}>{t('desk.form_link')}</a>
            </Line>
          )}
        </dl>
      </address>
      <h3>{t('desk.bring')}</h3>
      <ul>
        {bring.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <p>
        {t('desk.offices')} {offices && <a href={offices}>{t('desk.offices_link')}</a>}
      </p>
    </section>
  );
}

function Line({ of, children }: { readonly of: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{children}</dd>
    </div>
  );
}
