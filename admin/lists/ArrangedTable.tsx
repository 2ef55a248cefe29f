import { useArrangement } from "../views/useArrangement.ts";
import { EntityTable, type EntityTableProps } from "./EntityTable.tsx";

/** A table whose columns have the widths that the person has given them; each has an edge to pull. */
export function ArrangedTable(props: EntityTableProps) {
  const { widths, resize } = useArrangement();
  return <EntityTable {...props} widths={widths} resize={resize} />;
}
