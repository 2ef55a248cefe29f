import { Button, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useLabel } from "../model/useLabel.ts";
import { cellKey } from "./corrections.ts";
import type { ImportJob, RowProblems } from "./importJob.ts";

interface ProblemGridProps {
  rows: RowProblems[];
  job: ImportJob;
  entity: EntityModel;
  /** By cell. */
  edits: Record<string, string>;
  edit(row: number, attribute: string, value: string): void;
}

/** A screenful; thousands of inputs at once would be slow to no use. */
const AT_ONCE = 50;

/** The rows that have problems, as the file has them: each cell can be corrected where its problem is shown. */
export function ProblemGrid({ rows, job, entity, edits, edit }: ProblemGridProps) {
  const translate = useTranslate();
  const label = useLabel();
  const [shown, setShown] = useState(AT_ONCE);
  const mapped = new Set(job.mapping?.map(({ attribute }) => attribute));
  const attributes = attributesOf(entity, (entity.imports ?? []).filter((name) => mapped.has(name)));
  return (
    <TableContainer sx={{ mt: 2, maxHeight: 560 }}>
      <Table size="small" stickyHeader aria-label={translate("app.import.problemRows")}>
        <TableHead>
          <TableRow>
            <TableCell>{translate("app.import.row")}</TableCell>
            {attributes.map((attribute) => (
              <TableCell key={attribute.name}>{label(attribute.label)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, shown).map((one) => (
            <ProblemRow key={one.row} one={one} attributes={attributes} edits={edits} edit={edit} />
          ))}
        </TableBody>
      </Table>
      {rows.length > shown && (
        <Button fullWidth onClick={() => setShown(shown + AT_ONCE)}>
          {translate("app.import.more", { left: rows.length - shown })}
        </Button>
      )}
      {job.failed > rows.length && <Typography sx={{ p: 1 }}>{translate("app.import.notAll", { shown: rows.length, failed: job.failed })}</Typography>}
    </TableContainer>
  );
}

function ProblemRow({ one, attributes, edits, edit }: { one: RowProblems; attributes: AttributeModel[] } & Pick<ProblemGridProps, "edits" | "edit">) {
  const translate = useTranslate();
  const label = useLabel();
  const names = new Set(attributes.map(({ name }) => name));
  const ofField = (name: string) => one.problems.filter(({ field }) => field === name || field?.startsWith(`${name}.`));
  const ofRow = one.problems.filter(({ field }) => !field || !names.has(field.split(".")[0] ?? ""));
  return (
    <TableRow sx={{ verticalAlign: "top" }}>
      <TableCell>
        {one.row}
        {ofRow.map(({ message }) => (
          <Typography key={message} variant="caption" color="error" component="p">
            {message}
          </Typography>
        ))}
      </TableCell>
      {attributes.map(({ name, label: text }) => {
        const problems = ofField(name);
        const value = edits[cellKey(one.row, name)] ?? one.values[name] ?? "";
        return (
          <TableCell key={name} sx={{ minWidth: 120 }}>
            <TextField
              variant="standard"
              value={value}
              error={problems.length > 0}
              helperText={problems.map(({ message, remedy }) => [message, remedy].filter(Boolean).join(translate("app.import.sentence"))).join(" ")}
              slotProps={{ htmlInput: { "aria-label": translate("app.input.ofRow", { name: label(text), row: one.row }) } }}
              onChange={(event) => edit(one.row, name, event.target.value)}
            />
          </TableCell>
        );
      })}
    </TableRow>
  );
}
