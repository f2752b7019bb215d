import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { BarTable, type BarCell } from './bar-table.js';

const table = (cells: readonly BarCell[]) =>
  renderToString(<BarTable id="t" caption="Uses" head={['Week', 'All']} rows={[{ name: '1 June', cells }]} />);

describe('a table with bars', () => {
  it('is a table, with its caption and the names of its rows and columns', () => {
    const html = table([{ text: '12', bar: 0.5 }]);
    expect(html).toContain('<caption id="t">Uses</caption>');
    expect(html).toContain('<th scope="col">Week</th><th scope="col">All</th>');
    expect(html).toContain('<th scope="row">1 June</th><td>12<svg');
  });

  it.each([
    [0, '0'],
    [0.12345, '12.3'],
    [1, '100'],
    [7, '100'],
    [-1, '0'],
  ])('draws %d as a bar of %s, seen by no screen reader and with no style of its own', (bar, width) => {
    const html = table([{ text: 'x', bar }]);
    expect(html).toContain(`aria-hidden="true"><rect width="${width}" height="8"`);
    expect(html).not.toContain('style=');
  });

  it('draws nothing where there is nothing to be drawn', () => {
    expect(table([{ text: 'hidden' }])).not.toContain('<svg');
  });
});
