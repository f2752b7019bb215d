import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';
import type { FigureTable } from './figure-table.js';

const table = (name: string, plain = '12'): FigureTable => ({
  name: 'uses',
  caption: 'Uses, "all"',
  hint: '',
  head: ['Week', 'All'],
  rows: [{ name, cells: [{ text: 'shown', plain }] }],
});

describe('the CSV', () => {
  it('holds captions, heads and plain values, and begins so that spreadsheets take it for UTF-8', () => {
    expect(csvOf([table('1 June')])).toBe('\uFEFF"Uses, ""all"""\r\nWeek,All\r\n1 June,12\r\n');
  });

  it('keeps tables apart by an empty line', () => {
    expect(csvOf([table('a'), table('b')]).split('\r\n\r\n')).toHaveLength(2);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('gives a spreadsheet no formula in %j', (name) => {
    expect(csvOf([table(name)])).toContain(`'${name}`);
  });
});
