import { Alert, Button, MenuItem, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { ConstantInputs } from "./ConstantInputs.tsx";
import type { ImportColumn, ImportJob, ReadingChoice } from "./importJob.ts";
import { ReadingChoices } from "./ReadingChoices.tsx";

interface MappingStepProps {
  job: ImportJob;
  entity: EntityModel;
  /** Throws a ProblemsError where the API refuses. */
  check(mapping: ImportColumn[]): Promise<void>;
  read(choice: ReadingChoice): Promise<void>;
}

const NOT_IMPORTED = "";

/** Only where there is room beside the choice. */
const roomy = { display: { xs: "none", sm: "table-cell" } } as const;

/** Which column of the file holds what; proposed by the server, decided by the person. */
export function MappingStep({ job, entity, check, read }: MappingStepProps) {
  const translate = useTranslate();
  const label = useLabel();
  const headers = job.headers ?? [];
  const attributes = attributesOf(entity, entity.imports ?? []);
  const [chosen, setChosen] = useState<Record<string, string>>(() => Object.fromEntries((job.mapping ?? []).flatMap(({ header, attribute }) => (header ? [[header, attribute]] : []))));
  const [constants, setConstants] = useState<Record<string, string>>(() => Object.fromEntries((job.mapping ?? []).flatMap(({ value, attribute }) => (value ? [[attribute, value]] : []))));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const given = Object.entries(constants).filter(([, value]) => value.trim() !== "");
  const mapped = Object.values(chosen);
  const used = [...mapped, ...given.map(([attribute]) => attribute)];
  const missing = attributes.filter(({ name, input }) => input?.required && !used.includes(name));

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  const submit = () =>
    attempt(() =>
      check([
        ...headers.flatMap((header) => (chosen[header] ? [{ header, attribute: chosen[header] }] : [])),
        ...given.map(([attribute, value]) => ({ value: value.trim(), attribute })),
      ]),
    );

  return (
    <>
      {job.failure && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {job.failure}
        </Alert>
      )}
      {job.reading && <ReadingChoices reading={job.reading} busy={busy} read={(choice) => void attempt(() => read(choice))} />}
      <Typography sx={{ mb: 1 }}>{translate("app.import.map", { total: job.total ?? 0 })}</Typography>
      <TableContainer>
        <Table size="small" aria-label={translate("app.import.step.MAP")}>
          <TableHead>
            <TableRow>
              <TableCell>{translate("app.import.column")}</TableCell>
              <TableCell sx={roomy}>{translate("app.import.example")}</TableCell>
              <TableCell>{translate("app.import.attribute")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {headers.map((header, index) => (
              <TableRow key={header}>
                <TableCell>{header}</TableCell>
                <TableCell sx={{ ...roomy, color: "text.secondary", overflowWrap: "anywhere" }}>{job.examples?.[index]}</TableCell>
                <TableCell>
                  <TextField
                    select
                    value={chosen[header] ?? NOT_IMPORTED}
                    onChange={(event) => setChosen({ ...chosen, [header]: event.target.value })}
                    slotProps={{ htmlInput: { "aria-label": translate("app.import.attributeOf", { name: header }) }, select: { displayEmpty: true } }}
                    sx={{ minWidth: 160 }}
                  >
                    <MenuItem value={NOT_IMPORTED}>{translate("app.import.leaveOut")}</MenuItem>
                    {attributes.map((attribute) => (
                      <MenuItem key={attribute.name} value={attribute.name} disabled={used.includes(attribute.name) && chosen[header] !== attribute.name}>
                        {label(attribute.label)}
                        {attribute.input?.required && " *"}
                      </MenuItem>
                    ))}
                  </TextField>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ConstantInputs attributes={attributes.filter(({ name }) => !mapped.includes(name))} constants={constants} setConstants={setConstants} />
      {missing.length > 0 && (
        <Typography color="error" role="status" sx={{ mt: 1 }}>
          {translate("app.import.requiredMissing", { names: missing.map((attribute) => label(attribute.label)).join(translate("app.value.and")) })}
        </Typography>
      )}
      {fault instanceof ProblemsError ? <ProblemPanel problems={fault.problems} /> : fault !== null && <FaultPanel fault={fault} />}
      <Stack direction="row" sx={{ justifyContent: "flex-end", mt: 2 }}>
        <Button variant="contained" loading={busy} disabled={missing.length > 0} onClick={() => void submit()}>
          {translate("app.import.check")}
        </Button>
      </Stack>
    </>
  );
}
