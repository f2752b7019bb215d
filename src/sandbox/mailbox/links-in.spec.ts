import { expect, it } from 'vitest';
import { linksIn } from './links-in.js';

it('finds addresses among Japanese and English text', () => {
  const text =
    '心当たりがない場合（http://localhost:3000/objections/a-b_c）．\nSee https://a.example/x?y=1&z=2. Twice: https://a.example/x?y=1&z=2';
  expect(linksIn(text)).toEqual(['http://localhost:3000/objections/a-b_c', 'https://a.example/x?y=1&z=2']);
});

it('finds none where there is none', () => {
  expect(linksIn('no address here')).toEqual([]);
});
