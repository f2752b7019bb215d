import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// How long a built service takes from the start of its process to its first `ready`: on an empty folder, then again on the same.
const ROUNDS = 5;

async function startOnce(dataDir: string, port: number): Promise<number> {
  const began = performance.now();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    SANDBOX_PORT: String(port + 1),
    LOG_LEVEL: 'silent',
  };
  const service = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  while (!(await ready(port))) {
    if (service.exitCode !== null) throw new Error('the service ended before it was ready');
    await wait(5);
  }
  const took = performance.now() - began;
  service.kill('SIGTERM');
  await ended;
  return took;
}

async function ready(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

const cold: number[] = [];
const again: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const dataDir = mkdtempSync(join(tmpdir(), 'identity-bench-'));
  cold.push(await startOnce(dataDir, 34_100 + round * 10));
  again.push(await startOnce(dataDir, 34_100 + round * 10));
  rmSync(dataDir, { recursive: true, force: true });
}
const say = (name: string, times: readonly number[]) =>
  process.stdout.write(`${name}: ${times.map((ms) => `${(ms / 1000).toFixed(2)} s`).join(', ')}\n`);
say('on an empty folder', cold);
say('on the same folder', again);
