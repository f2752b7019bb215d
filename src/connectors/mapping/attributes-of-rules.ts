import type { MappingRules } from './mapping-rules.js';

/** The name of every attribute that the rules look at, each once. */
export function attributesOf(rules: MappingRules): readonly string[] {
  const { id, kind, standing, leftAt, endsAt, names, addresses, language, privileged } = rules;
  const { person, mergedInto, faculty, signInName } = rules;
  const ruled = [id, kind, ...standing, leftAt, endsAt, language, ...privileged].map((rule) => rule?.attribute);
  const all = [...ruled, ...names.flat(), ...addresses, person, mergedInto, faculty, signInName].filter(
    (name) => name !== undefined,
  );
  return all.filter((name, at) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at);
}
