import type { SortPayload } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";

/** "expectedOn", ASC → EXPECTED_ON_ASC */
export function orderBy(sort: SortPayload): string {
  return `${constantCase(sort.field)}_${sort.order}`;
}

/** The order a list opens in, as react-admin puts it. */
export function defaultSort(entity: EntityModel): SortPayload {
  const field = entity.sorts.find((name) => entity.defaultOrder.replace(/_(ASC|DESC)$/, "") === constantCase(name));
  return { field: field ?? entity.sorts[0] ?? "id", order: entity.defaultOrder.endsWith("_ASC") ? "ASC" : "DESC" };
}

function constantCase(name: string): string {
  return name.replaceAll(/([A-Z])/g, "_$1").toUpperCase();
}
