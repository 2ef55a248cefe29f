import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";

const KINDS: readonly AttributeModel["kind"][] = ["enum", "boolean", "reference"];

/** What the rows of a list can be grouped by: what it can also be filtered by, so that a group is a list. */
export function groupable(entity: EntityModel): AttributeModel[] {
  const filters = new Set(entity.filters.filter(({ by }) => by === "equal").map(({ name }) => name));
  return entity.attributes.filter(({ name, kind, list }) => filters.has(name) && KINDS.includes(kind) && !list);
}

export interface Group {
  /** Null of the rows that have none. */
  value: string | boolean | null;
  records: PageRecord[];
}

/** The rows of a page by what they have in common, the groups and the rows of each in the order in which they come. */
export function groupsOf(records: readonly PageRecord[], attribute: string): Group[] {
  const groups = new Map<Group["value"], PageRecord[]>();
  for (const record of records) {
    const value = (record[attribute] ?? null) as Group["value"];
    groups.set(value, [...(groups.get(value) ?? []), record]);
  }
  return [...groups].map(([value, members]) => ({ value, records: members }));
}
