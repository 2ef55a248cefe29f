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

/** The columns as the person has chosen them, in their order. */
export function useColumns(entity: EntityModel): [string[], (columns: string[]) => void] {
  const [chosen, choose] = useStore<string[] | undefined>(`columns.${entity.many}`);
  const known = (chosen ?? initialColumns(entity)).filter((name) =>
    entity.attributes.some((attribute) => attribute.name === name),
  );
  // The record's name leads to its page, so it is always there and first.
  return [[...new Set([entity.representation, ...known])], choose];
}

/** How wide columns are drawn that are not as wide as their content, in pixels. */
export type Widths = Readonly<Record<string, number>>;

export const useWidths = (entity: EntityModel): [Widths, (widths: Widths) => void] => useStore<Widths>(`widths.${entity.many}`, NONE);

const NONE: Widths = {};

export const NARROWEST = 48;
export const WIDEST = 800;

export const withinWidths = (width: number): number => Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));

/** With a column one place further to the front or the back; the first is the record's name, and stays. */
export function moved(columns: readonly string[], name: string, step: 1 | -1): string[] {
  const from = columns.indexOf(name);
  const to = from + step;
  if (from < 1 || to < 1 || to >= columns.length) return [...columns];
  return columns.with(from, columns[to]!).with(to, name);
}
