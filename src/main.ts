import { EnvironmentUnusable } from './config/read-environment.js';
import { greet } from './greet.js';
import { log } from './shared/log.js';
import { startService } from './service.js';

let ending = false;
const starting = startService(process.env);

// Before anything runs, so that a start that is broken off leaves nothing behind either.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => end(signal));
for (const fault of ['uncaughtException', 'unhandledRejection']) {
  process.on(fault, (error: unknown) => {
    log.fatal({ error }, `service.${fault}`);
    process.exitCode = 1;
    end(fault);
  });
}

try {
  const service = await starting;
  if (!ending) greet(service);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'the service could not start'}\n`);
  if (!(error instanceof EnvironmentUnusable)) log.fatal({ error }, 'service.start-failed');
  process.exit(1);
}

function end(signal: string): void {
  if (ending) return;
  ending = true;
  log.info({ signal }, 'service.draining');
  starting
    .then((service) => service.stop())
    .then(
      () => process.exit(),
      (error: unknown) => {
        log.error({ error }, 'service.stop-failed');
        process.exit(1);
      },
    );
}
