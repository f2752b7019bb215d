import { IsIn, IsOptional, Matches } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { readForm } from './read-form.js';

class Order {
  @IsIn(['tea', 'coffee']) drink: string;
  @IsOptional() @Matches(/^\d$/) sugar?: string;

  get sweet(): boolean {
    return this.sugar !== undefined;
  }
}

describe('a form', () => {
  it('is read into its class', () => {
    const read = readForm(Order, { drink: 'tea', sugar: '2' });
    expect(read).toEqual({ ok: true, form: { drink: 'tea', sugar: '2' } });
    expect(read.ok && read.form.sweet).toBe(true);
  });

  it('loses whatever its class does not name', () => {
    const body: unknown = JSON.parse('{"drink":"tea","_csrf":"x","sweet":true,"__proto__":{"sugar":"9"}}');
    expect(readForm(Order, body)).toEqual({ ok: true, form: { drink: 'tea' } });
  });

  it('names every field that must be mended', () => {
    expect(readForm(Order, { drink: 'mud', sugar: 'much' })).toEqual({ ok: false, faults: ['drink', 'sugar'] });
  });

  it('takes no list where one value is asked for', () => {
    expect(readForm(Order, { drink: ['tea', 'coffee'] })).toEqual({ ok: false, faults: ['drink'] });
  });

  it.each([undefined, null, 'drink=tea', 7])('is empty when the body is %j', (body) => {
    expect(readForm(Order, body)).toEqual({ ok: false, faults: ['drink'] });
  });
});
