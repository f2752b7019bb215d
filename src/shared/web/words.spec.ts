import { describe, expect, it } from 'vitest';
import './web-words.js';
import { lookUp } from './words.js';

describe('a text looked up by its key', () => {
  it('is in the language asked for', () => {
    expect(lookUp('web', 'ja', 'refusal.not-found.title')).toBe('ページが見つかりません');
    expect(lookUp('web', 'en', 'refusal.not-found.title')).toBe('Page not found');
  });

  it('takes in what its words name, as it is', () => {
    expect(lookUp('web', 'en', 'error_title', { title: '<a> & b' })).toBe('Error: <a> & b');
  });

  it.each([
    ['web', 'refusal.nothing.title'],
    ['web', 'refusal.not-found'],
    ['web', 'toString'],
    ['web', ''],
    ['nowhere', 'refusal.not-found.title'],
  ])('is none in %s under %j', (namespace, key) => {
    expect(lookUp(namespace, 'en', key)).toBeUndefined();
  });
});
