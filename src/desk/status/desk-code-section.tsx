import type { VNode } from 'preact';
import { InStatusSection, type StatusSection } from '../../linking/contract/status-section.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { Button, Form } from '../../shared/web/components/form.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import { DESK_CODE } from '../persistence/desk-codes.js';

/** Offers a code on the status page, by which somebody at the desk finds this person and nobody else. */
@InStatusSection({ order: 10 })
export class DeskCodeSection implements StatusSection {
  async show(_link: LiveLink, page: PageContext): Promise<VNode> {
    const t = wordsOf('desk', page.language);
    return (
      <section>
        <h2>{t('code.heading')}</h2>
        <p>{t('code.means', { minutes: DESK_CODE.minutes })}</p>
        <Form page={page} action="/status/desk-code">
          <Button look="secondary">{t('code.button')}</Button>
        </Form>
      </section>
    );
  }
}
