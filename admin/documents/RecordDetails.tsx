import { Button, Paper, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { isLines } from "../model/consoleModel.ts";
import { sectionsOf } from "../model/sections.ts";
import { useLabel } from "../model/useLabel.ts";
import { useIsBlank } from "../values/useIsBlank.ts";
import { FactGrid } from "./FactGrid.tsx";
import { LinesTable } from "./LinesTable.tsx";

/** Marks of every record that say something only where they are set. */
const ONLY_WHEN_SET = ["historical"];

/**
 * Every attribute in the groups of the form; what the head of the page says already is left out, and what has no value is
 * shown on demand only.
 */
export function RecordDetails({ entity, record }: { entity: EntityModel; record: PageRecord }) {
  const label = useLabel();
  const translate = useTranslate();
  const isBlank = useIsBlank();
  const [unfolded, unfold] = useState(false);
  const { sections, facts = [], ownAttributes = [] } = pageOf(entity.name);
  const shownElsewhere = new Set(["id", "status", "posting", entity.representation, ...facts, ...ownAttributes]);
  const every = entity.attributes.filter(({ name }) => !shownElsewhere.has(name));
  const lines = every.filter(isLines);
  const others = every.filter((attribute) => !isLines(attribute));
  const blank = others.filter((attribute) => isBlank(attribute, record) || (ONLY_WHEN_SET.includes(attribute.name) && !record[attribute.name]));
  const shown = unfolded ? others : others.filter((attribute) => !blank.includes(attribute));
  return (
    <>
      {lines.map((attribute) => (
        <Paper key={attribute.name} variant="outlined" sx={{ p: 2, minWidth: 0 }}>
          <LinesTable entity={entity} attribute={attribute} record={record} />
        </Paper>
      ))}
      {sectionsOf(shown, sections).map(({ title, attributes }) => (
        <Paper key={attributes[0]?.name} variant="outlined" sx={{ p: 2, minWidth: 0 }}>
          {title && (
            <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
              {label(title)}
            </Typography>
          )}
          <FactGrid attributes={attributes} record={record} />
        </Paper>
      ))}
      {blank.length > 0 && (
        <Button color="inherit" aria-expanded={unfolded} onClick={() => unfold(!unfolded)} sx={{ alignSelf: "flex-start", color: "text.secondary", mt: -1 }}>
          {translate(unfolded ? "app.details.hideBlank" : "app.details.showBlank", { smart_count: blank.length })}
        </Button>
      )}
    </>
  );
}
