import type { EventEmitter } from 'node:events';
import { log } from '../log.js';

/**
 * To be given to a pool as `onConnect`. Between the moment in which a new connection stands and the one in which whoever
 * asked for it listens, nobody hears that the server took it away, and an error that nobody hears ends the process.
 */
export function hearConnectionErrors(connection: EventEmitter): void {
  connection.on('error', (error) => log.debug({ error }, 'database.connection-lost'));
}
