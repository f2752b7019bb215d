import type { DirectoryConnector } from './directory-connector.js';
import { sandboxConnector } from './sandbox/sandbox-connector.js';

/** Every directory that DIRECTORY can name; a new one adds its line here. */
export const DIRECTORY_CONNECTORS = {
  sandbox: sandboxConnector,
} satisfies Readonly<Record<string, DirectoryConnector>>;

/** A value of DIRECTORY. */
export type DirectoryName = keyof typeof DIRECTORY_CONNECTORS;
