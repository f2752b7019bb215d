import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const own = readFileSync(new URL('./assets/style.css', import.meta.url), 'utf8');
const tokens = readFileSync(
  createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
  'utf8',
);

/** The one stylesheet: the Digital Agency's design tokens that we use, then our rules. */
export const STYLESHEET = `:root {\n${tokensUsedBy(own)}\n}\n${own}`;

/** Its address changes with its content, so browsers may keep it for a year. */
export const STYLESHEET_PATH = `/assets/${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}.css`;

function tokensUsedBy(css: string): string {
  const used = new Set(css.match(/--[\w-]+/g));
  return tokens
    .split('\n')
    .filter((line) => used.has(line.trim().split(':')[0] ?? ''))
    .join('\n');
}
