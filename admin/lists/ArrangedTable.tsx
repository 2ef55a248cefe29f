import { useArrangement } from "../views/useArrangement.ts";
import { EntityTable, type EntityTableProps } from "./EntityTable.tsx";

/** A table whose columns have the widths that the person has given them; each has an edge to pull. Beside a record there is no room for either. */
export function ArrangedTable(props: EntityTableProps) {
  const { widths, resize } = useArrangement();
  if (props.beside) return <EntityTable {...props} />;
  return <EntityTable {...props} widths={widths} resize={resize} />;
}
