import type { FilterPayload, SortPayload } from "react-admin";
import type { EntityModel, FilterModel } from "../../graphql/schema/model.ts";
import { rangeIn, SEARCH } from "../api/filters.ts";
import { orderBy } from "../api/order.ts";
import type { Selection } from "./savedView.ts";

/** What a list shows, as react-admin and the columns keep it. */
export interface ListState {
  filter: FilterPayload;
  sort: SortPayload;
  columns: string[];
}

type Condition = NonNullable<Selection["conditions"]>[number];

export function selectionOf({ filter, sort, columns }: ListState): Selection {
  const { [SEARCH]: search, ...attributes } = filter as Record<string, unknown>;
  const conditions = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([attribute, value]) => conditionOf(attribute, value));
  return { conditions, ...(search ? { search: String(search) } : {}), orderBy: orderBy(sort), columns };
}

function conditionOf(attribute: string, value: unknown): Condition {
  if (Array.isArray(value)) return { attribute, values: value.map(String) };
  if (typeof value !== "object") return { attribute, values: [String(value)] };
  const { from, to } = rangeIn(value);
  return { attribute, ...(from !== undefined && { from: String(from) }), ...(to !== undefined && { to: String(to) }) };
}

/** The list that a selection represents, and the names in it that the schema no longer has: those are left out. */
export function stateOf(entity: EntityModel, { conditions, search, orderBy: order, columns }: Selection): Partial<ListState> & { missing: string[] } {
  const missing: string[] = [];
  const filter: FilterPayload = {};
  for (const condition of conditions ?? []) {
    const known = entity.filters.find(({ name }) => name === condition.attribute);
    if (known) filter[known.name] = valueOf(known, condition);
    else missing.push(condition.attribute);
  }
  if (search && entity.searched) filter[SEARCH] = search;
  else if (search) missing.push(search);
  const known = columns.filter((name) => entity.attributes.some((attribute) => attribute.name === name));
  missing.push(...columns.filter((name) => !known.includes(name)));
  const sort = sortOf(entity, order);
  if (order && !sort) missing.push(order);
  return { filter, sort, columns: known, missing: [...new Set(missing)] };
}

function valueOf(filter: FilterModel, { values, from, to }: Condition): unknown {
  const read = (text: string) => {
    if (filter.kind === "int" || filter.kind === "money") return Number(text);
    return filter.kind === "boolean" ? text === "true" : text;
  };
  if (filter.by === "range") return { ...(from != null && { from: read(from) }), ...(to != null && { to: read(to) }) };
  const chosen = (values ?? []).map(read);
  return chosen.length === 1 ? chosen[0] : chosen;
}

function sortOf(entity: EntityModel, order: string | null): SortPayload | undefined {
  const candidates = entity.sorts.flatMap((field) => (["ASC", "DESC"] as const).map((direction): SortPayload => ({ field, order: direction })));
  return candidates.find((sort) => orderBy(sort) === order);
}

/** Whether a list shows what a selection says: the order of conditions means nothing, that of columns does. */
export function isSame(a: Selection, b: Selection): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ conditions, search, orderBy: order, columns }: Selection): string {
  const sorted = (conditions ?? [])
    .map(({ attribute, values, from, to }) => [attribute, [...(values ?? [])].sort(), from ?? null, to ?? null])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return JSON.stringify([sorted, search ?? null, order, columns]);
}
