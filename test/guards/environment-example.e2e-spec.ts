import { readFileSync } from 'node:fs';
import { getMetadataStorage } from 'class-validator';
import { describe, expect, it } from 'vitest';
import type { CloudConnector } from '../../src/connectors/cloud-connector.js';
import { CLOUD_CONNECTORS } from '../../src/connectors/cloud-connectors.js';
import { DIRECTORY_CONNECTORS } from '../../src/connectors/directory-connectors.js';
import { Environment } from '../../src/config/environment.js';

// Node's own, of which we only refuse values; and a name that a setting had.
const NOT_OURS = new Set(['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_DEBUG', 'RECOVERY_BOTH']);

const CLOUDS: readonly Readonly<Record<string, CloudConnector>>[] = Object.values(CLOUD_CONNECTORS);
const SETTINGS = [
  Environment,
  ...Object.values(DIRECTORY_CONNECTORS).map(({ environment }) => environment),
  ...CLOUDS.flatMap((connectors) => Object.values(connectors)).map(({ environment }) => environment),
];

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const written = [...text.matchAll(/^#([A-Z_]+)=(.*?)(?:[ \t]+#.*)?$/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));

  it('lists exactly the settings that the service reads', () => {
    const validated = SETTINGS.flatMap((of) =>
      getMetadataStorage()
        .getTargetValidationMetadatas(of, '', false, false)
        .map(({ propertyName }) => propertyName),
    );
    const named = SETTINGS.flatMap((of) => Object.keys(new of()));
    const read = new Set([...validated, ...named].filter((name) => !NOT_OURS.has(name)));
    expect(written.map(({ name }) => name).toSorted()).toEqual([...read].toSorted());
  });

  it('states every default as it is', () => {
    const defaults = SETTINGS.flatMap((of) => Object.entries(new of())).filter(([, value]) => value !== undefined);
    for (const [name, value] of defaults) {
      expect(written.find((line) => line.name === name)?.value, name).toBe(String(value));
    }
  });
});
