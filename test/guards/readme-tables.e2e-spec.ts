import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printRules } from '../../src/linking/domain/linking-rules.fixture.js';
import { printGuards } from '../../src/recovery/domain/guard-table.fixture.js';

it('the README of linking shows the table of rules that the tests hold', () => {
  expect(readFileSync('src/linking/README.md', 'utf8')).toContain(printRules());
});

it('the README of recovery shows the table of guards that the tests hold', () => {
  expect(readFileSync('src/recovery/README.md', 'utf8')).toContain(printGuards());
});
