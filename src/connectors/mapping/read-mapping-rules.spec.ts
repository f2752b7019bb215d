import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { accountMapping } from './account-mapping.js';
import { IsAccountMapping } from './is-account-mapping.js';
import { MappingUnusable } from './read-mapping-rules.js';

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const EXAMPLES = [...README.matchAll(/^```json\n([^]*?)^```/gm)].map(([, json = '']) => json);
const LEAST = {
  id: { attribute: 'uid' },
  kind: { attribute: 'type', student: ['s'], staff: ['t'] },
  standing: [{ attribute: 'status', left: ['gone'] }],
  names: ['cn'],
  addresses: ['mail'],
  privileged: [],
};

function faultsOf(rules: object): readonly string[] {
  try {
    accountMapping(JSON.stringify(rules));
    return [];
  } catch (error) {
    if (error instanceof MappingUnusable) return error.faults;
    throw error;
  }
}

describe('a mapping', () => {
  it('is documented with examples that work', () => {
    expect(EXAMPLES).toHaveLength(3);
    for (const json of EXAMPLES) expect(faultsOf(JSON.parse(json))).toEqual([]);
  });

  it('is read from the file that is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
    const file = join(folder, 'mapping.json');
    writeFileSync(file, JSON.stringify(LEAST));
    expect(accountMapping(file).idAttribute).toBe('uid');
    rmSync(folder, { recursive: true });
  });

  it.each(['', '{', '[]', 'null', '/nowhere/mapping.json', '{"secret": oops}'])(
    'is none in %j, and does not repeat it',
    (text) => {
      expect(() => accountMapping(text)).toThrow(
        'must be a JSON object, or the path of a readable file that holds one',
      );
    },
  );

  it('says everything that is missing at once', () => {
    const parts = ['id', 'kind', 'names', 'addresses', 'privileged', 'standing'];
    expect(faultsOf({}).map((fault) => fault.split(' ')[0])).toEqual(parts);
  });

  it.each([
    [{ priviliged: [] }, 'priviliged is not known'],
    [{ id: { attribute: 'uid', domain: 'x' } }, 'id.domain is not known'],
    [{ id: { attribute: 'u(id)' } }, 'id.attribute must be the name of an attribute'],
    [{ id: { attribute: 'uid', domains: ['@x'] } }, 'id.domains must be domains'],
    [{ id: [] }, 'id must be an object'],
    [{ id: null }, 'id must be an object'],
    [{ kind: { ...LEAST.kind, staff: [' '] } }, 'kind.staff must be a list of one or more texts'],
    [{ kind: { ...LEAST.kind, staff: 't' } }, 'kind.staff must be a list of one or more texts'],
    [{ standing: {} }, 'standing must be a list of objects'],
    [{ standing: null }, 'standing must be a list of objects'],
    [{ standing: [] }, 'standing or leftAt is needed'],
    [{ standing: [[]] }, 'standing must be a list of objects'],
    [{ standing: ['x'] }, 'standing must be a list of objects'],
    [{ standing: [{ attribute: 'a' }] }, 'standing.0 needs left or leftBit'],
    [{ standing: [{ attribute: 'a', left: ['x'], leftBit: 2 }] }, 'standing.0 needs left or leftBit'],
    [{ standing: [{ attribute: 'a', leftBit: '2' }] }, 'standing.0.leftBit must be'],
    [{ leftAt: { attribute: 'a', format: 'unix' } }, 'leftAt.format must be iso, generalized-time or filetime'],
    [{ endsAt: { attribute: 'a', format: 'unix' } }, 'endsAt.format must be iso, generalized-time or filetime'],
    [{ faculty: 'o u' }, 'faculty must be the name of an attribute'],
    [{ names: [['sn']] }, 'names must be a list of attributes and of joins'],
    [{ names: [] }, 'names must be a list of attributes and of joins'],
    [{ addresses: 'mail' }, 'addresses must be a list of attributes'],
    [{ language: { default: 'fr' } }, 'language.default must be ja or en'],
    [{ person: 1 }, 'person must be the name of an attribute'],
    [{ mergedInto: '' }, 'mergedInto must be the name of an attribute'],
    [{ privileged: [{ attribute: 'a' }] }, 'privileged.0.values must be a list of one or more texts'],
  ])('with %j says: %s', (change, fault) => {
    expect(faultsOf({ ...LEAST, ...change })).toContainEqual(expect.stringContaining(fault));
  });

  it('need say no more than the least', () => {
    expect(faultsOf(LEAST)).toEqual([]);
    const { standing: _, ...without } = LEAST;
    expect(faultsOf({ ...without, leftAt: { attribute: 'end', format: 'iso' } })).toEqual([]);
  });
});

class Settings {
  @IsAccountMapping() DIRECTORY_MAPPING!: string;
}

describe('the setting of a mapping', () => {
  const constraints = (given: object) =>
    validateSync(plainToInstance(Settings, given)).map(({ constraints }) => Object.values(constraints ?? {}));

  it('names every fault and no value', () => {
    const text = JSON.stringify({ ...LEAST, names: ['s3cret!'], person: 'hidden!' });
    const said =
      'names must be a list of attributes and of joins of two or more attributes; person must be the name of an attribute';
    expect(constraints({ DIRECTORY_MAPPING: text })).toEqual([[said]]);
  });

  it('is needed', () => {
    expect(constraints({})).toEqual([['is needed']]);
    expect(constraints({ DIRECTORY_MAPPING: JSON.stringify(LEAST) })).toEqual([]);
  });
});
