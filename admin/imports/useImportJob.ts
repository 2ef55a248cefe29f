import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { isActive } from "../jobs/job.ts";
import { useModel } from "../model/ModelContext.tsx";
import type { ImportJob } from "./importJob.ts";

const WHILE_ACTIVE = 1_000;

/** An import as the server has it, looked at again and again while it moves; and what the person does with it next. */
export function useImportJob(id: string) {
  const model = useModel();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data: job, isPending, error, refetch } = useQuery({
    queryKey: ["importJob", id],
    queryFn: () => dataProvider.importJob(id),
    refetchInterval: ({ state }) => (state.data && isActive(state.data) ? WHILE_ACTIVE : false),
  });
  const checked = job?.phase === "CHECK" && job.status === "WAITING";
  const problems = useQuery({
    queryKey: ["importProblems", id, job?.version],
    enabled: checked && job.failed > 0 && job.problemsUrl !== null,
    queryFn: () => dataProvider.rowProblems(job!.problemsUrl!),
    staleTime: Number.POSITIVE_INFINITY,
  });

  /** Throws a ProblemsError where the API refuses. */
  async function act(name: "readAgain" | "check" | "run" | "cancel", { version }: ImportJob, input: Record<string, unknown> = {}): Promise<void> {
    const jobs = await model.fetchResource("jobs");
    const action = jobs.actions.find((candidate) => candidate.name === name);
    if (!action) throw new Error(`The model has no action ${name} of a job`);
    await dataProvider.act(jobs, action, { id, version, idempotencyKey: crypto.randomUUID(), input });
    await queryClient.invalidateQueries();
  }

  return { job, isPending, fault: error ?? problems.error, refetch, rows: problems.data ?? [], rowsPending: problems.isLoading, act };
}
