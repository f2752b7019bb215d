import { EnvironmentUnusable } from './config/read-environment.js';
import { greet } from './greet.js';
import { log } from './shared/log.js';
import { startService } from './service.js';

let ending = false;

try {
  const service = await startService(process.env);
  greet(service);
  const end = (signal: string) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'service.draining');
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'service.stop-failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => end(signal));
  for (const fault of ['uncaughtException', 'unhandledRejection']) {
    process.on(fault, (error: unknown) => {
      log.fatal({ error }, `service.${fault}`);
      process.exitCode = 1;
      end(fault);
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'the service could not start'}\n`);
  if (!(error instanceof EnvironmentUnusable)) log.fatal({ error }, 'service.start-failed');
  process.exit(1);
}
