import { Box } from "@mui/material";
import { useStore } from "react-admin";
import { useEntity } from "../model/ModelContext.tsx";
import { isActive, type Job } from "./job.ts";
import { JobProgress } from "./JobProgress.tsx";
import { useJobs } from "./useJobs.ts";

const RECENT = 60 * 60 * 1000;

/** The person's jobs for this list: those running, and those that ended a short while ago. */
export function ListJobs() {
  const entity = useEntity();
  const { jobs: every, cancel } = useJobs();
  const jobs = every.filter(({ listOf }) => listOf === entity.name);
  const [dismissed, setDismissed] = useStore<string[]>("jobs.dismissed", []);
  const shown = jobs.filter((job) => isActive(job) || (isRecent(job) && !dismissed.includes(job.id)));
  if (shown.length === 0) return null;
  return (
    <Box sx={{ px: 2, borderBottom: 1, borderColor: "divider" }}>
      {shown.map((job) => (
        <JobProgress key={job.id} job={job} cancel={cancel} dismiss={() => setDismissed([job.id, ...dismissed].slice(0, 50))} />
      ))}
    </Box>
  );
}

function isRecent({ status, finishedAt, createdAt }: Job): boolean {
  return status !== "CANCELLED" && Date.now() - Date.parse(finishedAt ?? createdAt) < RECENT;
}
