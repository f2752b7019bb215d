import { describe, expect, it } from 'vitest';
import type { Described } from './field.js';
import { Choice, Flag, LongText, Moment, Part, Parts, Text, Texts, WholeNumber } from './fields.js';
import { readBody, readParameters } from './read-described.js';
import { exampleOf, schemaOf } from './schema-of.js';

class Sugar {
  @WholeNumber({ min: 0, max: 3, example: 2, says: 'Lumps.' }) lumps: number;
}

class Drink {
  @Choice(['tea', 'coffee'], { example: 'tea', says: 'What.' }) kind: string;
  @Text({ max: 5, optional: true, says: 'For whom.' }) who?: string;
  @LongText({ max: 20, optional: true, orNull: true, says: 'Wishes.' }) wishes?: string | null;
  @Part(Sugar, { optional: true, says: 'Sweet.' }) sugar?: Sugar;
}

class Order extends Drink {
  @Moment({ example: '2025-04-01T09:00:00+09:00', says: 'When.' }) at: string;
  @Flag({ example: true, says: 'Paid.' }) paid: boolean;
  @Texts({ min: 1, max: 2, each: 3, example: ['a'], says: 'Tables.' }) tables: string[];
  @Parts(Drink, { min: 0, max: 2, optional: true, shown: false, says: 'More.' }) more?: Drink[];
}

const ORDER = { kind: 'tea', at: '2025-04-01T09:00:00Z', paid: true, tables: ['a'] };

const placesIn = (type: Described, body: unknown) => {
  const read = readBody(type, body);
  return read.ok ? [] : read.faults.map(({ pointer }) => pointer);
};

describe('a value that describes itself', () => {
  it('is read as it is described', () => {
    const whole = { ...ORDER, who: '花子', wishes: 'hot\nstrong', sugar: { lumps: 3 }, more: [{ kind: 'tea' }] };
    expect(readBody(Order, whole)).toEqual({ ok: true, value: whole });
    expect(placesIn(Order, { ...ORDER, wishes: null })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['another word', { kind: 'mud' }, ['#/kind']],
    ['a word too long', { who: '123456' }, ['#/who']],
    ['an empty word', { who: '' }, ['#/who']],
    ['two lines where one is asked for', { who: 'a\nb' }, ['#/who']],
    ['a null character', { wishes: 'a\u0000' }, ['#/wishes']],
    ['half a character', { who: '\ud800' }, ['#/who']],
    ['null where there must be something', { kind: null, who: null }, ['#/kind', '#/who']],
    ['a list for a word', { kind: ['tea'] }, ['#/kind']],
    ['a day that does not exist', { at: '2025-02-29T09:00:00Z' }, ['#/at']],
    ['a time without its zone', { at: '2025-02-28T09:00:00' }, ['#/at']],
    ['a year that nobody keeps', { at: '0000-01-01T00:00:00Z' }, ['#/at']],
    ['a word for yes', { paid: 'true' }, ['#/paid']],
    ['no item', { tables: [] }, ['#/tables']],
    ['items too many or too long', { tables: ['a', 'b', 'long'] }, ['#/tables']],
    ['half a lump', { sugar: { lumps: 0.5 } }, ['#/sugar/lumps']],
    ['a list for an object', { sugar: [] }, ['#/sugar']],
    ['a fault in an item', { more: [{ kind: 'tea' }, { kind: 'mud' }] }, ['#/more/1/kind']],
    ['a member that nobody knows', { 'a/b~c': 1 }, ['#/a~1b~0c']],
    ['a member that every object inherits', { toString: 'x', constructor: 'y' }, ['#/toString', '#/constructor']],
    ['a stranger in an item', { more: [{ kind: 'tea', valueOf: 1 }] }, ['#/more/0/valueOf']],
  ])('has faults, each told where it is: %s', (_what, broken, places) => {
    expect(new Set(placesIn(Order, { ...ORDER, ...broken }))).toEqual(new Set(places));
  });

  it.each([[[]], ['text'], [7], [true]])('is an object, and not %j', (body) => {
    expect(readBody(Order, body)).toEqual({ ok: false, faults: [{ pointer: '#', detail: 'must be an object' }] });
  });

  it('says no more of its faults than can be read', () => {
    const strangers = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}${'x'.repeat(500)}\u0000`, at]));
    const read = readBody(Drink, strangers);
    expect(read).toMatchObject({ ok: false });
    const { faults } = read as { faults: readonly { pointer: string }[] };
    expect(faults.length).toBe(20);
    for (const { pointer } of faults) expect(pointer.length).toBeLessThan(250);
  });

  it('is read from the texts of an address, too', () => {
    expect(readParameters(Sugar, { lumps: '3' })).toEqual({ ok: true, value: { lumps: 3 } });
    for (const lumps of ['4', '1.5', '1e0', '', ' 1', ['1', '2']])
      expect(readParameters(Sugar, { lumps })).toMatchObject({ ok: false, faults: [{ parameter: 'lumps' }] });
  });

  it('has a schema and an example that say the same', () => {
    expect(schemaOf(Order)).toMatchObject({
      required: ['kind', 'at', 'paid', 'tables'],
      additionalProperties: false,
      properties: {
        kind: { enum: ['tea', 'coffee'], description: 'What.' },
        wishes: { type: ['string', 'null'] },
        sugar: { $ref: '#/components/schemas/Sugar' },
        more: { type: 'array', items: { $ref: '#/components/schemas/Drink' } },
      },
    });
    expect(exampleOf(Order)).toEqual({
      kind: 'tea',
      sugar: { lumps: 2 },
      at: '2025-04-01T09:00:00+09:00',
      paid: true,
      tables: ['a'],
    });
    expect(placesIn(Order, exampleOf(Order))).toEqual([]);
  });
});
