import { renderToString } from 'preact-render-to-string';
import type { Letter, Line } from './letter.js';

// Mail programs drop style sheets, so that every element carries its own looks; colours are left to them, as in dark mode.
const BODY = 'margin: 0 auto; max-width: 40rem; padding: 1rem; font: 1rem/1.75 sans-serif; overflow-wrap: anywhere';
const HEADING = 'margin: 0 0 1rem; font-size: 1.125rem; line-height: 1.6';
const PARAGRAPH = 'margin: 0 0 1rem';

/** A letter as a page of HTML: the same words and addresses as the text, nothing loaded from anywhere. */
export function letterAsHtml(letter: Letter): string {
  return `<!doctype html>${renderToString(<LetterPage {...letter} />)}`;
}

function LetterPage({ language, subject, what, paragraphs }: Letter) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={BODY}>
        <h1 style={HEADING}>{what}</h1>
        {paragraphs.map((lines) => (
          <p style={PARAGRAPH}>{lines.map(LineOfHtml)}</p>
        ))}
      </body>
    </html>
  );
}

function LineOfHtml(line: Line, at: number) {
  return (
    <>
      {at > 0 && <br />}
      {typeof line === 'string' ? line : <a href={line.address}>{line.address}</a>}
    </>
  );
}
