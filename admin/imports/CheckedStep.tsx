import { Alert, Button, LinearProgress, Stack } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { draftStore } from "../forms/draft.ts";
import { download } from "../jobs/download.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { cellKey, correctionsOf } from "./corrections.ts";
import type { ImportJob, RowProblems } from "./importJob.ts";
import { ProblemGrid } from "./ProblemGrid.tsx";
import type { useImportJob } from "./useImportJob.ts";

interface CheckedStepProps {
  job: ImportJob;
  entity: EntityModel;
  rows: RowProblems[];
  rowsPending: boolean;
  act: ReturnType<typeof useImportJob>["act"];
  mapAgain(): void;
}

/** What the dry run has found: put right here and checked again, or carried out without the rows that have problems. */
export function CheckedStep({ job, entity, rows, rowsPending, act, mapAgain }: CheckedStepProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  // What was put right and not checked yet outlives a reload.
  const [draft] = useState(() => draftStore(`import.${job.id}`));
  const [edits, setEdits] = useState<Record<string, string>>(() => (draft.read()?.values ?? {}) as Record<string, string>);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const edited = Object.keys(edits).length > 0;
  const figures = { total: job.total ?? 0, failed: job.failed, smart_count: (job.total ?? 0) - job.failed };

  const edit = (row: number, attribute: string, value: string) => {
    const next = { ...edits, [cellKey(row, attribute)]: value };
    setEdits(next);
    draft.write({ values: next });
  };
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await work();
      draft.clear();
    } catch (reason) {
      setFault(reason);
      setBusy(false);
    }
  };
  const checkAgain = () => attempt(() => act("check", job, { mapping: job.mapping, corrections: correctionsOf(job.corrections ?? [], edits) }));
  const fetchFile = async () => {
    const url = await dataProvider.jobResult(job.id);
    if (url) download(url);
  };

  return (
    <>
      <Alert severity={job.failed > 0 ? "warning" : "success"}>{translate(job.failed > 0 ? "app.import.checkedWithFailed" : "app.import.checked", figures)}</Alert>
      {rowsPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {rows.length > 0 && <ProblemGrid rows={rows} job={job} entity={entity} edits={edits} edit={edit} />}
      {fault instanceof ProblemsError ? <ProblemPanel problems={fault.problems} /> : fault !== null && <FaultPanel fault={fault} />}
      <Stack direction="row" sx={{ justifyContent: "flex-end", flexWrap: "wrap", gap: 1, mt: 2 }}>
        <Button color="inherit" disabled={busy} onClick={mapAgain}>
          {translate("app.import.mapAgain")}
        </Button>
        {job.failed > 0 && (
          <Button disabled={busy} onClick={() => void fetchFile().catch(setFault)}>
            {translate("app.import.downloadProblems")}
          </Button>
        )}
        {job.failed > 0 && (
          <Button variant={edited ? "contained" : "outlined"} loading={busy} disabled={!edited} onClick={() => void checkAgain()}>
            {translate("app.import.checkAgain")}
          </Button>
        )}
        <Button variant={edited ? "outlined" : "contained"} loading={busy} disabled={edited || figures.smart_count === 0} onClick={() => void attempt(() => act("run", job))}>
          {translate("app.import.run", figures)}
        </Button>
      </Stack>
    </>
  );
}
