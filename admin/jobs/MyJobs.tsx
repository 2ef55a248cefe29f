import { Button, LinearProgress, Paper, Stack, Typography } from "@mui/material";
import { useCreatePath, useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import { PageHeader } from "../layout/PageHeader.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatDateTime } from "../values/dates.ts";
import { JobProgress } from "./JobProgress.tsx";
import { useJobs } from "./useJobs.ts";

/** Everything that the person has taken out or brought in. */
export default function MyJobs() {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const { jobs, isPending, fault, refetch, cancel } = useJobs();
  return (
    <>
      <PageHeader
        title={translate("app.job.title")}
        actions={
          <Button component={Link} to={createPath({ resource: "jobs", type: "list" })}>
            {translate("app.job.all")}
          </Button>
        }
      />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      {!isPending && !fault && jobs.length === 0 && <Typography>{translate("app.job.none")}</Typography>}
      <Stack sx={{ gap: 1, mb: 2 }}>
        {jobs.map((job) => (
          <Paper key={job.id} variant="outlined" sx={{ px: 2, py: 1 }}>
            <Typography variant="caption" color="text.secondary">
              {formatDateTime(job.createdAt, locale)}
            </Typography>
            <JobProgress job={job} cancel={cancel} />
          </Paper>
        ))}
      </Stack>
    </>
  );
}
