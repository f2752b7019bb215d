import { StaleVersion } from '../../shared/persistence/save-version.js';

/** Lets a task go on with the others where somebody changed one meanwhile; its next run sees what became of it. */
export function leaveToNextRun(error: unknown): void {
  if (!(error instanceof StaleVersion)) throw error;
}
