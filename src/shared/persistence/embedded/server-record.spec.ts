import { describe, expect, it } from 'vitest';
import { parseServerRecord } from './server-record.js';

const record = (state: string) =>
  ['8776', '/data/cluster', '1795411897', '45999', '', '127.0.0.1', '  2146967         4', state, ''].join('\n');

describe('the record of a server', () => {
  it('tells pid, port and readiness', () => {
    expect(parseServerRecord(record('ready   '))).toEqual({ pid: 8776, port: 45999, ready: true });
  });

  it('is not ready while the server starts or stops', () => {
    expect(parseServerRecord(record('starting'))?.ready).toBe(false);
    expect(parseServerRecord(record('stopping'))?.ready).toBe(false);
  });

  it('may be written only in part', () => {
    expect(parseServerRecord('8776\n/data/cluster\n')).toEqual({ pid: 8776, port: 0, ready: false });
  });

  it('counts for nothing without a pid', () => {
    expect(parseServerRecord('')).toBeUndefined();
    expect(parseServerRecord('-8776\n/data/cluster\n')).toBeUndefined();
    expect(parseServerRecord('rubbish')).toBeUndefined();
  });
});
