import type { EntityModel, EnumModel, Label } from "../../graphql/schema/model.ts";

export function labelIn(locale: string, label: Label): string {
  return locale === "en" ? label.en : label.zh;
}

/** The name within a sentence: in English, "Create machine client". */
export const nameIn = (locale: string, label: Label): string => (locale === "en" ? label.en.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase()) : label.zh);

/** What a list of the entity is called. Chinese has no plural; English takes it from the list's root field. */
export function pluralIn(locale: string, entity: EntityModel): string {
  if (locale !== "en") return entity.label.zh;
  const words = entity.many.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function valueIn(enumeration: EnumModel, value: string) {
  return enumeration.values.find((candidate) => candidate.value === value);
}
