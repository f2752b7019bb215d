import { describe, expect, it } from 'vitest';
import { sandboxConnector } from './sandbox-connector.js';

const SET = { SANDBOX_DIRECTORY_URL: 'http://127.0.0.1:3001/directory', SANDBOX_DIRECTORY_TOKEN: 'token' };
const names = (given: object, production: boolean, sandboxed: boolean) =>
  sandboxConnector.choose({ ...given }, { production, sandboxed }).faults.map((fault) => fault.split(':')[0]);

describe('the directory of the sandbox', () => {
  it('is told by the sandbox where it is', () => {
    expect(names({}, false, true)).toEqual([]);
  });

  it('must be named where no sandbox runs', () => {
    expect(names({}, false, false)).toEqual(['SANDBOX_DIRECTORY_URL', 'SANDBOX_DIRECTORY_TOKEN']);
    expect(names(SET, false, false)).toEqual([]);
  });

  it('is refused in production', () => {
    expect(names(SET, true, false)).toEqual(['DIRECTORY']);
  });

  it('must have an address', () => {
    expect(names({ ...SET, SANDBOX_DIRECTORY_URL: 'nowhere' }, false, false)).toEqual(['SANDBOX_DIRECTORY_URL']);
  });
});
