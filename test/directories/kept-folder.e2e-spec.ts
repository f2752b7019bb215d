import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KeptFolder } from './kept-folder.js';
import { ServerProcess } from './server-process.js';

// The keeper sees the same end of its input where the process of the tests is killed.
it('ends what runs in the folder, and what that started, before the folder goes', async () => {
  const folder = new KeptFolder('kept');
  const server = new ServerProcess(folder, 'sh', ['-c', 'sleep 61 & echo $! >child; wait']);
  await expect.poll(() => existsSync(folder.at('child'))).toBe(true);
  await folder.remove();
  expect(existsSync(folder.path)).toBe(false);
  await expect(server.succeeds()).rejects.toThrow('sh failed');
  expect(server.ended).toBe(true);
});

it('tells what a server said that does not start', async () => {
  const folder = new KeptFolder('kept');
  const server = new ServerProcess(folder, 'sh', ['-c', 'echo no such setting >&2; exit 3']);
  await expect(server.listens(1, '127.0.0.1')).rejects.toThrow('no such setting');
  const missing = new ServerProcess(folder, 'no-such-program', []);
  await expect(missing.listens(1, '127.0.0.1')).rejects.toThrow('ENOENT');
  await folder.remove();
});
