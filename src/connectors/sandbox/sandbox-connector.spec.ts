import { describe, expect, it } from 'vitest';
import { sandboxConnector } from './sandbox-connector.js';

const SET = { SANDBOX_DIRECTORY_URL: 'http://127.0.0.1:3001/directory', SANDBOX_DIRECTORY_TOKEN: 'token' };
const names = (given: object, production: boolean) =>
  sandboxConnector.choose({ ...given }, { production }).faults.map((fault) => fault.split(':')[0]);

describe('the directory of the sandbox', () => {
  it('is told by the sandbox where it is', () => {
    expect(names({}, false)).toEqual([]);
  });

  it('is refused in production', () => {
    expect(names(SET, true)).toEqual(['DIRECTORY']);
  });

  it('must have an address', () => {
    expect(names({ ...SET, SANDBOX_DIRECTORY_URL: 'nowhere' }, false)).toEqual(['SANDBOX_DIRECTORY_URL']);
  });
});
