import { describe, expect, it } from 'vitest';
import { serverProcess } from '../../src/shared/persistence/embedded/server-process.js';
import { folderWithCluster, serverPid, tenantOf } from './data-folders.js';

describe('Ctrl+C, which reaches the whole process group', () => {
  it('leaves the server alone until the process has drained and stops it', async () => {
    const dataDir = folderWithCluster();
    const tenant = tenantOf(dataDir);
    await tenant.hear();
    const pid = serverPid(dataDir);

    tenant.interruptGroup();
    expect(await tenant.hear()).toBe('interrupted');
    expect(await tenant.tell('ask')).toBe('here');

    expect(await tenant.tell('stop')).toBe('stopped');
    expect(serverProcess(pid)).not.toBe('runs');
  });
});
