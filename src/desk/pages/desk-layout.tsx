import type { ComponentChildren } from 'preact';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';

export interface DeskLayoutProps {
  readonly page: PageContext;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly faulty?: boolean;
}

/** The frame of every page of the desk: the service's own, wider, with the ways between its parts. */
export function DeskLayout({ page, title, children, faulty = false }: DeskLayoutProps) {
  const t = wordsOf('desk', page.language);
  return (
    <Layout page={page} title={title} faulty={faulty} wide>
      <nav class="ways" aria-label={t('title')}>
        <a href="/desk">{t('title')}</a>
        <a href="/desk/figures">{t('figures')}</a>
        <a href="/desk/audit">{t('audit.title')}</a>
      </nav>
      {children}
    </Layout>
  );
}
