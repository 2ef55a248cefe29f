import { Alert, LinearProgress, Link as MuiLink, Paper, Step, StepLabel, Stepper } from "@mui/material";
import { useState } from "react";
import { useCreatePath, useLocale, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import { isActive } from "../jobs/job.ts";
import { JobProgress } from "../jobs/JobProgress.tsx";
import { PageHeader } from "../layout/PageHeader.tsx";
import { pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { CheckedStep } from "./CheckedStep.tsx";
import type { ImportJob } from "./importJob.ts";
import { MappingStep } from "./MappingStep.tsx";
import { useImportJob } from "./useImportJob.ts";

const STEPS = ["READ", "MAP", "CHECK", "IMPORT"] as const;

/** One import from the file to the records. It is on the server: a reload shows it where it is. */
export default function ImportPage() {
  const { id = "" } = useParams();
  const translate = useTranslate();
  const locale = useLocale();
  const model = useModel();
  const createPath = useCreatePath();
  const { job, isPending, fault, refetch, rows, rowsPending, act } = useImportJob(id);
  const [mappingAgain, setMappingAgain] = useState(false);
  const entity = job && model.entity(job.listOf);

  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  if (fault) return <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (!job || !entity || (job.status === "WAITING" && !job.headers)) {
    return (
      <>
        <PageHeader title={translate("app.job.title")} />
        <Alert severity="warning">{translate(job ? "app.import.notSent" : "app.import.missing")}</Alert>
      </>
    );
  }

  const mapping = job.status === "WAITING" && (job.phase === "READ" || mappingAgain);
  const listPath = createPath({ resource: entity.many, type: "list" });
  return (
    <>
      <PageHeader
        title={translate("app.job.IMPORT", { name: job.fileName })}
        above={
          <MuiLink component={Link} to={listPath} variant="body2">
            {pluralIn(locale, entity)}
          </MuiLink>
        }
      />
      <Paper variant="outlined" sx={{ p: 2, mb: 2 }}>
        <Stepper activeStep={stepOf(job, mapping)} sx={{ mb: 2, flexWrap: "wrap", rowGap: 1 }}>
          {STEPS.map((step) => (
            <Step key={step} completed={job.status === "DONE" || undefined}>
              <StepLabel error={job.status === "FAILED" && STEPS[stepOf(job, mapping)] === step}>{translate(`app.import.step.${step}`)}</StepLabel>
            </Step>
          ))}
        </Stepper>
        {(isActive(job) || job.status === "FAILED" || job.status === "CANCELLED" || job.status === "DONE") && <JobProgress job={job} cancel={() => act("cancel", job)} />}
        {mapping && (
          <MappingStep
            // Read in another way, it is another table.
            key={`${job.reading?.sheet} ${job.reading?.encoding} ${job.reading?.headerRow}`}
            job={job}
            entity={entity}
            read={async (choice) => {
              await act("readAgain", job, { ...choice });
              setMappingAgain(false);
            }}
            check={async (columns) => {
              await act("check", job, { mapping: columns, corrections: job.corrections ?? [] });
              setMappingAgain(false);
            }}
          />
        )}
        {job.status === "WAITING" && !mapping && (
          <CheckedStep key={job.version} job={job} entity={entity} rows={rows} rowsPending={rowsPending} act={act} mapAgain={() => setMappingAgain(true)} />
        )}
        {job.status === "DONE" && (
          <Alert severity={job.failed > 0 ? "warning" : "success"} sx={{ mt: 1 }}>
            {translate(job.failed > 0 ? "app.import.doneWithFailed" : "app.import.done", { smart_count: job.done - job.failed, failed: job.failed })}{" "}
            <MuiLink component={Link} to={listPath}>
              {pluralIn(locale, entity)}
            </MuiLink>
          </Alert>
        )}
      </Paper>
    </>
  );
}

function stepOf({ phase }: ImportJob, mapping: boolean): number {
  if (mapping) return STEPS.indexOf("MAP");
  return STEPS.indexOf(phase as (typeof STEPS)[number]);
}
