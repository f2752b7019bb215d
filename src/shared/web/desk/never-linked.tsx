import type { PageContext } from '../page-context.js';
import '../web-words.js';
import { wordsOf } from '../words.js';

/** What remains for somebody who cannot sign in and whose card is not linked; the panel of the desk belongs below it. */
export function NeverLinked({ page }: { readonly page: PageContext }) {
  const t = wordsOf('web', page.language);
  return (
    <section>
      <h2>{t('never_linked.title')}</h2>
      <p>{t('never_linked.text')}</p>
      {page.resetByMail && (
        <p>
          {t('never_linked.by_mail')} <a href={page.resetByMail}>{t('never_linked.by_mail_link')}</a>
        </p>
      )}
    </section>
  );
}
