import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { MappingRules } from './mapping-rules.js';

/** Says everything that is wrong with a mapping at once, by name and never by value. */
export class MappingUnusable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
  }
}

/** Reads the rules from JSON text, or from the file that the text names. */
export function readMappingRules(text: string): MappingRules {
  const rules = plainToInstance(MappingRules, parsed(text), { exposeDefaultValues: true });
  // A word that is not known is a slip of the pen, and would switch a rule off.
  const checks = { whitelist: true, forbidNonWhitelisted: true, validationError: { target: false, value: false } };
  const faults = [...validateSync(rules, checks).flatMap((error) => faultsIn(error)), ...togetherIn(rules)];
  if (faults.length > 0) throw new MappingUnusable(faults);
  return rules;
}

function parsed(text: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text.trim(), 'utf8'));
  } catch {
    // What the parser says quotes the text.
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new MappingUnusable(['must be a JSON object, or the path of a readable file that holds one']);
  return json;
}

function faultsIn({ property, constraints, children = [] }: ValidationError, before = ''): readonly string[] {
  const path = `${before}${property}`;
  const [first] = Object.entries(constraints ?? {});
  const own = first && `${path} ${first[0] === 'whitelistValidation' ? 'is not known' : first[1]}`;
  return [...(own ? [own] : []), ...children.flatMap((child) => faultsIn(child, `${path}.`))];
}

// What no rule can tell alone.
function togetherIn({ standing, leftAt }: MappingRules): readonly string[] {
  if (!Array.isArray(standing)) return [];
  if (standing.length === 0 && leftAt === undefined) return ['standing or leftAt is needed'];
  return standing.flatMap((rule, at) =>
    (rule?.left === undefined) === (rule?.leftBit === undefined) ? [`standing.${at} needs left or leftBit`] : [],
  );
}
