import { Box, Button, LinearProgress, Link as MuiLink, Stack, Typography } from "@mui/material";
import { useDataProvider, useLocale, useNotify, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { CodeValue } from "../values/CodeValue.tsx";
import { formatInteger } from "../values/integer.ts";
import { download } from "./download.ts";
import { isActive, type Job } from "./job.ts";

interface JobProgressProps {
  job: Job;
  cancel(job: Job): Promise<void>;
  /** Takes the job from sight; absent where all are shown. */
  dismiss?(): void;
}

/** How far a job is, why it ended where it failed, and the file where there is one. */
export function JobProgress({ job, cancel, dismiss }: JobProgressProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const locale = useLocale();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const name = translate(`app.job.${job.kind}`, { name: job.fileName });
  const figures = { done: formatInteger(job.done, locale), total: formatInteger(job.total ?? 0, locale), failed: formatInteger(job.failed, locale) };
  const failed = (reason: unknown) => notify(reason instanceof Error ? reason.message : String(reason), { type: "error" });
  const fetchFile = async () => {
    const url = await dataProvider.jobResult(job.id);
    if (url) download(url);
    else notify("app.file.unavailable", { type: "warning" });
  };
  return (
    <Box component="section" aria-label={name} sx={{ py: 0.5 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1.5 }}>
        {job.kind === "IMPORT" ? (
          <MuiLink component={Link} to={`/imports/${job.id}`}>
            {name}
          </MuiLink>
        ) : (
          <Typography variant="body2">{name}</Typography>
        )}
        <CodeValue enumeration="JobStatus" value={job.status} />
        <Typography variant="body2" color="text.secondary" role="status">
          {job.kind === "PRINT" ? translate("app.job.papers", figures) : job.total === null ? translate("app.job.done", figures) : translate("app.job.doneOf", figures)}
          {job.failed > 0 && ` · ${translate("app.job.failed", figures)}`}
        </Typography>
        <Stack direction="row" sx={{ ml: "auto" }}>
          {job.status === "DONE" && (job.kind !== "IMPORT" || job.failed > 0) && (
            <Button onClick={() => void fetchFile().catch(failed)}>{translate(job.kind !== "IMPORT" ? "app.job.download" : "app.job.downloadFailed")}</Button>
          )}
          {isActive(job) && (
            <Button color="inherit" onClick={() => void cancel(job).catch(failed)}>
              {translate("ra.action.cancel")}
            </Button>
          )}
          {dismiss && !isActive(job) && (
            <Button color="inherit" onClick={dismiss}>
              {translate("ra.action.close")}
            </Button>
          )}
        </Stack>
      </Stack>
      {isActive(job) && (
        <LinearProgress
          variant={job.total ? "determinate" : "indeterminate"}
          value={job.total ? Math.min(100, (job.done / job.total) * 100) : undefined}
          aria-label={name}
        />
      )}
      {job.failure && (
        <Typography variant="body2" color="error" sx={{ whiteSpace: "pre-line" }}>
          {job.failure}
        </Typography>
      )}
    </Box>
  );
}
