import type { Adapter, AdapterPayload } from 'oidc-provider';
import { pino } from 'pino';
import { CARDS } from '../../../src/sandbox/card-provider/cards.js';
import { MemoryAdapter } from '../../../src/sandbox/card-provider/memory-adapter.js';
import { PERSONAS } from '../../../src/sandbox/seed/personas.js';
import { PostgresRecords } from '../../../src/provider/postgres-records.js';
import { Vault } from '../../../src/shared/crypto/vault.js';
import { log } from '../../../src/shared/log.js';
import { note, noteName } from './noted.js';

const lines: string[] = [];

/** What the services of this test file have logged; nothing of it is printed. */
export const logged: readonly string[] = lines;

/** Forgets what services of other test files of this process have logged. */
export function forgetLogged(): void {
  lines.length = 0;
}

const stream: { write(line: string): void } = Reflect.get(log, pino.symbols.streamSym);
stream.write = (line) => void lines.push(line);

for (const { face } of CARDS) noteName(face);
for (const { names } of PERSONAS) names.forEach(noteName);

// Whatever is sealed anywhere must stand nowhere in clear.
const { seal } = Vault.prototype;
// What these seal is full of words that stand elsewhere, too; their secrets are noted one by one.
const MIXED = ['alumni.statement', 'provider.record'];
Vault.prototype.seal = function watched(this: Vault, purpose: string, text: string): Buffer {
  if (purpose === 'provider.signing-key')
    note('the private part of a signing key', String(Reflect.get(Object(JSON.parse(text)), 'd')));
  else if (!MIXED.includes(purpose))
    for (const value of valuesIn(text)) if (!value.startsWith('http')) note(`value sealed for ${purpose}`, value);
  return seal.call(this, purpose, text);
};

/** The texts in what is sealed, which is JSON wherever the service seals; tests seal other things, too. */
function valuesIn(text: string): readonly string[] {
  const values: string[] = [];
  try {
    JSON.parse(text, (_key, value: unknown) => {
      if (typeof value === 'string') values.push(value);
      return value;
    });
  } catch {
    values.push(text);
  }
  return values;
}

// Codes and tokens that providers give out are known by their ids.
for (const { prototype } of [MemoryAdapter, PostgresRecords]) {
  const { upsert } = prototype;
  prototype.upsert = function watched(
    this: Adapter,
    id: string,
    payload: AdapterPayload,
    expiresIn?: number,
  ): Promise<void> {
    // A grant is named in clear beside what rests on it, and opens nothing.
    if (payload.kind !== 'Grant') note(`id of ${payload.kind ?? 'a record'} of a provider`, id);
    return Reflect.apply(upsert, this, [id, payload, expiresIn]);
  };
}
