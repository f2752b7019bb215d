import { describe, expect, it } from 'vitest';
import { parseProcessState } from './server-process.js';

describe('the process with the id of a server', () => {
  it('runs when it bears the name of the program', () => {
    expect(parseProcessState('8776 (postgres) S 1 8776 8776 0 -1')).toBe('runs');
  });

  it('has ended when only its parent has not noticed yet', () => {
    expect(parseProcessState('8776 (postgres) Z 1 8776 8776 0 -1')).toBe('ended');
  });

  it('is none of ours when the id was given to another program', () => {
    expect(parseProcessState('8776 (node) S 1 8776 8776 0 -1')).toBe('none');
    expect(parseProcessState('8776 (not (postgres) S) S 1 8776')).toBe('none');
  });
});
