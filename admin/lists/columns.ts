import { useStore } from "react-admin";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import { pageOf } from "../domains/pages.ts";

/** How many columns a list opens with where nobody has chosen them. */
const AT_FIRST = 6;

/** What fits a cell: everything but long texts and the lines of a document. */
export function columnChoices(entity: EntityModel): AttributeModel[] {
  return entity.attributes.filter(({ kind, name }) => kind !== "text" && kind !== "object" && name !== "id");
}

export function initialColumns(entity: EntityModel): string[] {
  const declared = pageOf(entity.name).columns;
  if (declared) return declared;
  const choices = columnChoices(entity).map(({ name }) => name);
  const first = [entity.representation, "status"].filter((name) => choices.includes(name));
  return [...first, ...choices.filter((name) => !first.includes(name))].slice(0, AT_FIRST);
}

/** The columns as the person has chosen them, in the model's order where they were added. */
export function useColumns(entity: EntityModel): [string[], (columns: string[]) => void] {
  const [chosen, choose] = useStore<string[] | undefined>(`columns.${entity.many}`);
  const known = (chosen ?? initialColumns(entity)).filter((name) =>
    entity.attributes.some((attribute) => attribute.name === name),
  );
  // The record's name leads to its page, so it is always there and first.
  return [[...new Set([entity.representation, ...known])], choose];
}
