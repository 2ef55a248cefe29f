import { Box, Paper } from "@mui/material";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";

/** What people look for first, large. */
export function KeyFacts({ entity, record, facts }: { entity: EntityModel; record: PageRecord; facts: string[] }) {
  const label = useLabel();
  return (
    <Paper variant="outlined" component="dl" sx={{ m: 0, p: 2, display: "flex", flexWrap: "wrap", columnGap: 5, rowGap: 1.5 }}>
      {attributesOf(entity, facts).map((attribute) => (
        <div key={attribute.name}>
          <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
            {label(attribute.label)}
          </Box>
          <Box component="dd" sx={{ m: 0, typography: "h6" }}>
            <AttributeValue attribute={attribute} holder={record} />
          </Box>
        </div>
      ))}
    </Paper>
  );
}
