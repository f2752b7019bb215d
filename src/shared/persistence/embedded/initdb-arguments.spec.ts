import { describe, expect, it } from 'vitest';
import { initdbArguments } from './initdb-arguments.js';

describe('making a cluster', () => {
  it('takes no locale of the operating system', () => {
    const given = initdbArguments('/data/cluster', '/data/password', false);
    expect(given).toEqual(
      expect.arrayContaining(['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']),
    );
  });

  it('asks every connection for a password', () => {
    const given = initdbArguments('/data/cluster', '/data/password', false);
    expect(given).toEqual(expect.arrayContaining(['--auth=scram-sha-256', '--pwfile=/data/password']));
  });

  it('waits for the disk unless the cluster is thrown away', () => {
    expect(initdbArguments('/data', '/password', false)).not.toContain('--no-sync');
    expect(initdbArguments('/data', '/password', true)).toContain('--no-sync');
  });
});
