import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page of the sandbox as HTML, marked as not real; the title is also its first heading. */
export function sandboxPage(title: string, body: ComponentChildren): string {
  return (
    '<!doctype html>' +
    renderToString(
      <html lang="ja">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} | サンドボックス`}</title>
          <link rel="stylesheet" href="/sandbox.css" />
        </head>
        <body>
          <header>
            <p>
              サンドボックス：本物ではありません / <span lang="en">Sandbox: not real</span>
            </p>
            <a href="/">
              入口 / <span lang="en">Start</span>
            </a>
          </header>
          <main>
            <h1>{title}</h1>
            {body}
          </main>
        </body>
      </html>,
    )
  );
}
