import { readEnvironment } from './config/read-environment.js';

const { SANDBOX_PORT } = readEnvironment(process.env);
const url = `http://127.0.0.1:${SANDBOX_PORT}/reset`;

// Asks the running sandbox to start over.
try {
  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  process.stdout.write('The sandbox has started over.\n');
} catch {
  process.stderr.write(`No sandbox answers at ${url}. Start it with: npm start\n`);
  process.exitCode = 1;
}
