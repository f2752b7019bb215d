import { describe, expect, it } from 'vitest';
import { serverArguments } from './server-arguments.js';

describe('running a server', () => {
  it('listens to this machine alone and leaves no socket in a folder', () => {
    const given = serverArguments('/data/cluster', 5433, false);
    expect(given.slice(0, 4)).toEqual(['-D', '/data/cluster', '-p', '5433']);
    expect(given).toEqual(expect.arrayContaining(['listen_addresses=127.0.0.1', 'unix_socket_directories=']));
  });

  it('writes neither statements nor values into its log', () => {
    const given = serverArguments('/data/cluster', 5433, false);
    expect(given).toEqual(
      expect.arrayContaining(['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse']),
    );
  });

  it('gives up safety for speed only when it is thrown away', () => {
    expect(serverArguments('/data', 1, false)).not.toContain('fsync=off');
    expect(serverArguments('/data', 1, true)).toEqual(
      expect.arrayContaining(['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']),
    );
  });
});
