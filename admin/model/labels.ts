import type { EntitySummary, EnumModel, Label } from "../../graphql/schema/model.ts";

export function labelIn(locale: string, label: Label): string {
  return locale === "en" ? label.en : label.zh;
}

/** The name within a sentence: in English, "Create API client". */
export const nameIn = (locale: string, label: Label): string => (locale === "en" ? label.en.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase()) : label.zh);

/** What a list of the entity is called: the plural of its label in English; Chinese has no plural. */
export const pluralIn = (locale: string, { label }: Pick<EntitySummary, "label">): string => (locale === "en" ? pluralOf(label.en) : label.zh);

/** What cannot be counted, and what is called in the plural already: "Nonconforming goods", "Risk thresholds". */
const hasNoOtherPlural = /(?:\b(?:stock|data|freshness|research|feedback)|[^s]s)$/i;

/** Of "Loss in transit" it is "Losses in transit". */
export function pluralOf(noun: string): string {
  const [, head, rest] = /^(.+?)( (?:in|of|to) .+)?$/.exec(noun)!;
  return pluralOfWord(head!) + (rest ?? "");
}

function pluralOfWord(word: string): string {
  if (word.endsWith("analysis")) return word.replace(/is$/, "es");
  if (hasNoOtherPlural.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:ss|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

export function valueIn(enumeration: EnumModel, value: string) {
  return enumeration.values.find((candidate) => candidate.value === value);
}
