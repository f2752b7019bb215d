import { describe, expect, it } from 'vitest';
import { unprivilegedAccount } from './server-account.js';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash';

describe('the account that runs the server for root', () => {
  it('is postgres where it exists', () => {
    expect(unprivilegedAccount([ROOT, NOBODY, POSTGRES, ''].join('\n'))).toEqual({ uid: 101, gid: 104 });
  });

  it('is nobody elsewhere', () => {
    expect(unprivilegedAccount([ROOT, NOBODY].join('\n'))).toEqual({ uid: 65534, gid: 65533 });
  });

  it('is never a user who only has a similar name', () => {
    expect(unprivilegedAccount([ROOT, 'postgres-backup:x:7:7::/:/bin/sh'].join('\n'))).toBeUndefined();
  });
});
