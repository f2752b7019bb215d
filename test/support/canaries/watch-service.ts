import type { AdapterPayload } from 'oidc-provider';
import { pino } from 'pino';
import { CARDS } from '../../../src/sandbox/card-provider/cards.js';
import { MemoryAdapter } from '../../../src/sandbox/card-provider/memory-adapter.js';
import { PERSONAS } from '../../../src/sandbox/seed/personas.js';
import { Vault } from '../../../src/shared/crypto/vault.js';
import { log } from '../../../src/shared/log.js';
import { note, noteName } from './noted.js';

const lines: string[] = [];

/** What the services of this test file have logged; nothing of it is printed. */
export const logged: readonly string[] = lines;

const stream: { write(line: string): void } = Reflect.get(log, pino.symbols.streamSym);
stream.write = (line) => void lines.push(line);

for (const { face } of CARDS) noteName(face);
for (const { names } of PERSONAS) names.forEach(noteName);

// Whatever is sealed anywhere must stand nowhere in clear.
const { seal } = Vault.prototype;
Vault.prototype.seal = function watched(this: Vault, purpose: string, text: string): Buffer {
  JSON.parse(text, (_key, value: unknown) => {
    if (typeof value === 'string' && !value.startsWith('http')) note(`value sealed for ${purpose}`, value);
    return value;
  });
  return seal.call(this, purpose, text);
};

// Codes and tokens that pretend providers give out are known by their ids.
const { upsert } = MemoryAdapter.prototype;
MemoryAdapter.prototype.upsert = function watched(
  this: MemoryAdapter,
  id: string,
  payload: AdapterPayload,
  expiresIn?: number,
): Promise<void> {
  note(`id of ${payload.kind ?? 'a record'} of a provider`, id);
  return upsert.call(this, id, payload, expiresIn);
};
