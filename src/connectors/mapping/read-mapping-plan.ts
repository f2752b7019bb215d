import { TIME_FORMATS } from './directory-times.js';
import type { MappingPlan, Matcher } from './mapping-plan.js';

const KNOWN = [
  'accountId',
  'accountIdDomain',
  'student',
  'staff',
  'left',
  'names',
  'addresses',
  'language',
  'person',
  'mergedInto',
  'privileged',
];

/** A plan with everything that is wrong with it; each fault names a part, never a value. */
export interface ReadPlan {
  readonly plan: MappingPlan;
  readonly faults: readonly string[];
}

/** Reads a plan from what JSON.parse gave. */
export function readMappingPlan(json: unknown): ReadPlan {
  const faults: string[] = [];
  const all = recordAt('it', json, faults);
  const left = recordAt('left', all['left'] ?? {}, faults);
  const language = recordAt('language', all['language'] ?? {}, faults);
  for (const name of Object.keys(all)) if (!KNOWN.includes(name)) faults.push(`${name.slice(0, 40)} is no part of it`);
  const plan: MappingPlan = {
    accountId: textAt('accountId', all['accountId'], faults) ?? '',
    accountIdDomain: optional('accountIdDomain', all['accountIdDomain'], faults),
    student: matcherAt('student', all['student'], faults),
    staff: matcherAt('staff', all['staff'], faults),
    left: {
      when: matcherAt('left.when', left['when'] ?? {}, faults),
      bits: bitsAt('left.bits', left['bits'] ?? {}, faults),
      at: timeAt('left.at', left['at'], faults),
    },
    names: namesAt('names', all['names'], faults),
    addresses: textsAt('addresses', all['addresses'], faults),
    language: {
      attribute: optional('language.attribute', language['attribute'], faults),
      otherwise: language['otherwise'] === 'en' ? 'en' : 'ja',
    },
    person: optional('person', all['person'], faults),
    mergedInto: optional('mergedInto', all['mergedInto'], faults),
    privileged: matcherAt('privileged', all['privileged'] ?? {}, faults),
  };
  if (!['ja', 'en', undefined].includes(language['otherwise'] as string | undefined))
    faults.push('language.otherwise must be ja or en');
  return { plan, faults };
}

function recordAt(path: string, value: unknown, faults: string[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  faults.push(`${path} must be an object`);
  return {};
}

function textAt(path: string, value: unknown, faults: string[]): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  faults.push(`${path} must be a text`);
  return undefined;
}

function optional(path: string, value: unknown, faults: string[]): string | undefined {
  return value === undefined ? undefined : textAt(path, value, faults);
}

function textsAt(path: string, value: unknown, faults: string[]): readonly string[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((each: unknown, at) => textAt(`${path}[${at}]`, each, faults) ?? []);
  faults.push(`${path} must be a list of texts`);
  return [];
}

function matcherAt(path: string, value: unknown, faults: string[]): Matcher {
  const parts = Object.entries(recordAt(path, value, faults));
  return Object.fromEntries(parts.map(([name, values]) => [name, textsAt(`${path}.${name}`, values, faults)]));
}

function bitsAt(path: string, value: unknown, faults: string[]): Readonly<Record<string, number>> {
  const parts = Object.entries(recordAt(path, value, faults));
  for (const [name, bits] of parts)
    if (!Number.isSafeInteger(bits) || Number(bits) <= 0) faults.push(`${path}.${name} must be a whole number above 0`);
  return Object.fromEntries(parts.map(([name, bits]) => [name, Number(bits)]));
}

function timeAt(path: string, value: unknown, faults: string[]): MappingPlan['left']['at'] {
  if (value === undefined) return undefined;
  const parts = recordAt(path, value, faults);
  const attribute = textAt(`${path}.attribute`, parts['attribute'], faults) ?? '';
  const format = TIME_FORMATS.find((known) => known === parts['format']);
  if (!format) faults.push(`${path}.format must be one of ${TIME_FORMATS.join(', ')}`);
  return { attribute, format: format ?? 'iso' };
}

function namesAt(path: string, value: unknown, faults: string[]): MappingPlan['names'] {
  if (Array.isArray(value) && value.length > 0)
    return value.map((each: unknown, at) => textsAt(`${path}[${at}]`, Array.isArray(each) ? each : [each], faults));
  faults.push(`${path} must be a list of attributes, or of lists of attributes`);
  return [];
}
