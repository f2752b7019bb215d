import fc from 'fast-check';
import type { Entry } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../test/support/rounds.js';
import { activeDirectory } from './active-directory.js';
import { type Search, changedEntries } from './changed-entries.js';
import { cursorOf } from './feed-cursor.js';
import type { Flavour } from './ldap-flavour.js';
import { openLdap } from './openldap.js';

const csnOf = (number: number) => `20260101000000.${String(number).padStart(6, '0')}Z#000000#000#000000`;
const usns = { flavour: activeDirectory, attribute: 'uSNChanged', count: String, top: '9999999' };
const csns = { flavour: openLdap, attribute: 'entryCSN', count: csnOf, top: '' };

/** A server with an entry for each of these counts, which gives no more of them than it must, in an order of its own. */
function serverOf(attribute: string, counts: readonly string[]): Search {
  const value = (text: string) => (attribute === 'uSNChanged' ? BigInt(text) : text);
  return async (filter, enough) => {
    const from = /(?:>=)([^)*]+)/.exec(filter)?.[1];
    const to = /(?:<=)([^)]+)/.exec(filter)?.[1];
    const fits = (count: string) =>
      (from === undefined || value(count) >= value(from)) && (to === undefined || value(count) <= value(to));
    const found = counts.filter(fits).map((count): Entry => ({ dn: `n=${count}`, [attribute]: count }));
    return found.slice(0, enough + 1);
  };
}

/** The names of all entries that the pages bring, and how many each had, until there are no more. */
async function followed(flavour: Flavour, search: Search, count: string, enough: number) {
  const pages: string[][] = [];
  for (let cursor: string | undefined; pages.length < 500;) {
    const page = await changedEntries(search, flavour, { server: 'S', count }, cursor, enough);
    pages.push(page.entries.map(({ dn }) => dn));
    if (!page.more) return pages;
    cursor = page.cursor;
  }
  throw new Error('it does not end');
}

describe.each([usns, csns])('the pages of changes by $attribute', ({ flavour, attribute, count, top }) => {
  it('bring every entry, each page about as many as are enough, in whatever order the server has them', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 900_000 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(numbers, fc.integer({ min: 2, max: 9 }), async (numbers, enough) => {
        const counts = numbers.map(count);
        const pages = await followed(flavour, serverOf(attribute, counts), top, enough);
        expect(new Set(pages.flat())).toEqual(new Set(counts.map((each) => `n=${each}`)));
        expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(enough);
      }),
      { numRuns: rounds(100) },
    );
  });

  it('bring entries of one and the same count together, however many', async () => {
    const counts = [1, 2, 2, 2, 2, 2, 2, 3].map(count);
    const pages = await followed(flavour, serverOf(attribute, counts), top, 2);
    expect(new Set(pages.flat())).toEqual(new Set(counts.map((each) => `n=${each}`)));
    expect(pages.flat().filter((dn) => dn === `n=${count(2)}`).length).toBeGreaterThanOrEqual(6);
  });

  it('begin anew where another server counts', async () => {
    const search = serverOf(attribute, [5, 6].map(count));
    const cursor = cursorOf({ server: 'another', count: count(6) });
    const page = await changedEntries(search, flavour, { server: 'S', count: top }, cursor, 10);
    expect(page.entries).toHaveLength(2);
  });
});

describe('the cursor of Active Directory', () => {
  it('goes on from where the server was when it was asked', async () => {
    const search = serverOf('uSNChanged', ['5']);
    const at = (count: string) => ({ server: 'S', count });
    const first = await changedEntries(search, activeDirectory, at('7'), undefined, 10);
    expect((await changedEntries(search, activeDirectory, at('9'), first.cursor, 10)).entries).toEqual([]);
    expect(activeDirectory.changed(at('0000000000000000007'))).toBe('(uSNChanged>=8)');
  });
});

describe('the cursor of OpenLDAP', () => {
  const reachedAt = (time: Date, since = '') => {
    const count = `${time.toISOString().replaceAll(/\.\d+Z$|[-:T]/g, '')}.000000Z#000000#000#000000`;
    return {
      count,
      reached: openLdap.reached(
        [{ dn: 'x', entryCSN: count }],
        { server: 's', count: since },
        { server: 's', count: '' },
      ),
    };
  };

  it('goes on from the latest change', () => {
    const { count, reached } = reachedAt(new Date(Date.now() - 120_000));
    expect(reached.count).toBe(count);
  });

  it('waits a minute, since an earlier change may yet appear', () => {
    const { count, reached } = reachedAt(new Date());
    expect(reached.count < count).toBe(true);
  });

  it('never goes back', () => {
    const since = '29990101000000.000000Z#000000#000#000000';
    expect(reachedAt(new Date(), since).reached.count).toBe(since);
  });
});
