import type { ComponentChildren } from 'preact';
import { STYLESHEET_PATH } from './stylesheet.js';
import type { PageContext } from './page-context.js';
import './web-words.js';
import { wordsOf, type Language } from './words.js';

export interface LayoutProps {
  readonly page: PageContext;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Seconds after which the browser loads the page anew, for pages that wait for something. */
  readonly refreshAfter?: number;
  /** Whether the page shows a form again because of faults in it. */
  readonly faulty?: boolean;
  /** Whether what the page shows cannot be shown again, so that nothing on it may lead away by the way. */
  readonly lastSight?: boolean;
  /** Whether it holds tables for somebody at a desk rather than text for somebody with a phone. */
  readonly wide?: boolean;
}

/** The frame of every page: language, banner, heading, main part, footer. */
export function Layout({ page, title, children, refreshAfter, faulty, lastSight, wide }: LayoutProps) {
  const t = wordsOf('web', page.language);
  return (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {refreshAfter && <meta http-equiv="refresh" content={String(refreshAfter)} />}
        <title>{titleOf(faulty ? t('error_title', { title }) : title, t('service'))}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={STYLESHEET_PATH} />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        {page.sandboxUrl && (
          <aside class="sandbox" aria-label={t('sandbox_label')}>
            {t('sandbox')} {!lastSight && <a href={page.sandboxUrl}>{t('sandbox_link')}</a>}
          </aside>
        )}
        <header class="top">
          {lastSight ? (
            <span class="brand">{t('service')}</span>
          ) : (
            <>
              <a class="brand" href="/">
                {t('service')}
              </a>
              <LanguageSwitch page={page} label={t('language')} />
            </>
          )}
        </header>
        <main id="main" tabindex={-1} class={wide ? 'wide' : undefined}>
          <h1>{title}</h1>
          {children}
        </main>
        {!lastSight && (
          <footer class="bottom" aria-label={t('footer')}>
            <a href="/help">{t('help')}</a>
            <a href="/privacy">{t('privacy')}</a>
          </footer>
        )}
      </body>
    </html>
  );
}

// The first page is called like the service.
function titleOf(page: string, service: string): string {
  return page === service ? service : `${page} | ${service}`;
}

function LanguageSwitch({ page, label }: { readonly page: PageContext; readonly label: string }) {
  const other: Record<Language, { language: Language; name: string }> = {
    ja: { language: 'en', name: 'English' },
    en: { language: 'ja', name: '日本語' },
  };
  const { language, name } = other[page.language];
  const join = page.address.includes('?') ? '&' : '?';
  return (
    <nav aria-label={label}>
      <a href={`${page.address}${join}lang=${language}`} hreflang={language} lang={language}>
        {name}
      </a>
    </nav>
  );
}
