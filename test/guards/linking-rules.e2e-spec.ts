import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printRules } from '../../src/linking/domain/linking-rules.fixture.js';

it('the README of linking shows the table of rules that the tests hold', () => {
  expect(readFileSync('src/linking/README.md', 'utf8')).toContain(printRules());
});
