import { Paper, Typography } from "@mui/material";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { isLines } from "../model/consoleModel.ts";
import { sectionsOf } from "../model/sections.ts";
import { useLabel } from "../model/useLabel.ts";
import { FactGrid } from "./FactGrid.tsx";
import { LinesTable } from "./LinesTable.tsx";

/** Every attribute in the groups of the form; what the head of the page says already is left out. */
export function RecordDetails({ entity, record }: { entity: EntityModel; record: PageRecord }) {
  const label = useLabel();
  const { sections, facts = [], ownAttributes = [] } = pageOf(entity.name);
  const shownElsewhere = new Set(["id", "status", "posting", entity.representation, ...facts, ...ownAttributes]);
  const shown = entity.attributes.filter(({ name }) => !shownElsewhere.has(name));
  const lines = shown.filter(isLines);
  const others = shown.filter((attribute) => !isLines(attribute));
  return (
    <>
      {lines.map((attribute) => (
        <Paper key={attribute.name} variant="outlined" sx={{ p: 2, minWidth: 0 }}>
          <LinesTable entity={entity} attribute={attribute} record={record} />
        </Paper>
      ))}
      {sectionsOf(others, sections).map(({ title, attributes }) => (
        <Paper key={attributes[0]?.name} variant="outlined" sx={{ p: 2, minWidth: 0 }}>
          {title && (
            <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
              {label(title)}
            </Typography>
          )}
          <FactGrid attributes={attributes} record={record} />
        </Paper>
      ))}
    </>
  );
}
