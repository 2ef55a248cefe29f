import type { EntitySummary, EnumModel, Label } from "../../graphql/schema/model.ts";

export function labelIn(locale: string, label: Label): string {
  return locale === "en" ? label.en : label.zh;
}

/** The name within a sentence: in English, "Create API client". */
export const nameIn = (locale: string, label: Label): string => (locale === "en" ? label.en.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase()) : label.zh);

/** What a list of the entity is called: the plural of its label in English; Chinese has no plural. */
export const pluralIn = (locale: string, { label }: Pick<EntitySummary, "label">): string => (locale === "en" ? pluralOf(label.en) : label.zh);

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

export function valueIn(enumeration: EnumModel, value: string) {
  return enumeration.values.find((candidate) => candidate.value === value);
}
