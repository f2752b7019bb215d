import { describe, expect, it } from 'vitest';
import { PhoneReading } from './phone-reading.js';

const START = new Date('2026-11-23T05:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const begin = () => new PhoneReading('interaction', START);
const wrong = ({ number }: PhoneReading) => (number === '000000' ? '000001' : '000000');

describe('A reading by phone', () => {
  it('has a number of six digits and a handle nobody guesses', () => {
    expect(begin().number).toMatch(/^\d{6}$/);
    expect(begin().handle).toMatch(/^[\w-]{22}$/);
    expect(begin().handle).not.toBe(begin().handle);
  });

  it('is tied to the PC by its number', () => {
    const reading = begin();
    reading.pair(reading.number, START);
    expect(reading.isPaired()).toBe(true);
  });

  it('takes no answer before that', () => {
    const reading = begin();
    reading.take({ card: 'hanako' }, START);
    expect(reading.answer).toBeUndefined();
  });

  it('takes one answer and keeps it', () => {
    const reading = begin();
    reading.pair(reading.number, START);
    reading.take({ card: 'hanako' }, START);
    reading.take({ card: 'ken' }, START);
    expect(reading.answer).toEqual({ card: 'hanako' });
  });

  it('closes after five minutes, and five minutes after it was tied', () => {
    const reading = begin();
    expect(reading.isOpen(after(4.9))).toBe(true);
    expect(reading.isOpen(after(5))).toBe(false);
    reading.pair(reading.number, after(4));
    expect(reading.isOpen(after(8.9))).toBe(true);
    expect(reading.isOpen(after(9))).toBe(false);
  });

  it('closes at the fifth wrong number, and then the right one is too late', () => {
    const reading = begin();
    for (let tries = 0; tries < 4; tries += 1) reading.pair(wrong(reading), START);
    expect(reading.isOpen(START)).toBe(true);
    reading.pair(wrong(reading), START);
    reading.pair(reading.number, START);
    expect(reading.isOpen(START)).toBe(false);
    expect(reading.isPaired()).toBe(false);
  });
});
