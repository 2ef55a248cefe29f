import { Box } from "@mui/material";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";

interface FactGridProps {
  attributes: AttributeModel[];
  record: PageRecord;
  /** CSS columns; as many as there is room for by default. */
  columns?: string;
}

/** Attributes by name and value, side by side; a long text has a row of its own. */
export function FactGrid({ attributes, record, columns = "repeat(auto-fill, minmax(min(220px, 100%), 1fr))" }: FactGridProps) {
  const label = useLabel();
  if (attributes.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, display: "grid", gap: 2, gridTemplateColumns: columns }}>
      {attributes.map((attribute) => (
        <Box key={attribute.name} sx={{ gridColumn: attribute.kind === "text" ? "1 / -1" : undefined, minWidth: 0 }}>
          <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
            {label(attribute.label)}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <AttributeValue attribute={attribute} holder={record} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
