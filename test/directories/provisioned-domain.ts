import type { TestProject } from 'vitest/node';
import { provisionDomain } from './samba-domain.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the empty Samba domain that every server copies. */
    provisionedDomain: string;
  }
}

/** Provisions the domain once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await provisionDomain();
  project.provide('provisionedDomain', folder.path);
  return () => folder.remove();
}
