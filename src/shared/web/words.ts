import i18next, { type TFunction } from 'i18next';

/** The languages of every page and notice; Japanese is the master. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The catalogues: each part of the service adds its own namespace by declaration merging, so a missing key does not compile. */
export interface ServiceWords {}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: ServiceWords;
    returnNull: false;
    enableSelector: false;
  }
}

/** The shape that a translation must have to be complete: the same keys as the master, any text. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

const catalogue = i18next.createInstance();
await catalogue.init({
  fallbackLng: false,
  supportedLngs: [...LANGUAGES],
  defaultNS: false,
  // JSX escapes; texts of mails are plain.
  interpolation: { escapeValue: false },
});

/** Adds the words of one part of the service, in both languages. */
export function registerWords(namespace: keyof ServiceWords & string, words: Record<Language, object>): void {
  for (const language of LANGUAGES) catalogue.addResourceBundle(language, namespace, words[language], true, true);
}

/** The words of one part in one language. */
export function wordsOf<N extends keyof ServiceWords & string>(namespace: N, language: Language): TFunction<N> {
  return catalogue.getFixedT(language, namespace);
}

/** A text by a key known only at run time, such as a refusal's code; undefined when the catalogue lacks it. */
export function lookUp(
  namespace: string,
  language: Language,
  key: string,
  details: Readonly<Record<string, string>> = {},
): string | undefined {
  if (typeof catalogue.getResource(language, namespace, key) !== 'string') return undefined;
  // The types know only keys written in the code; this one was just found.
  const t = catalogue.getFixedT(language, namespace as never) as (key: string, details: object) => string;
  return t(key, details);
}
