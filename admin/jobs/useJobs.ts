import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { isActive, type Job } from "./job.ts";

/** Often enough to see it move, while there is something that moves. */
const WHILE_ACTIVE = 1_000;

/** How long what was read is good for other lists: what is started here is read again at once, and what is under way moves by itself. */
const FRESH = 60_000;

/** The person's own jobs, newest first, read once for all lists. They are kept on the server, so a reload loses none. */
export function useJobs() {
  const model = useModel();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const queryKey = ["jobs", me?.id];
  const query = useQuery({
    queryKey,
    enabled: me !== undefined,
    queryFn: () => dataProvider.jobs(me!.id),
    staleTime: FRESH,
    refetchInterval: ({ state }) => (state.data?.some(isActive) ? WHILE_ACTIVE : false),
  });
  const changed = useCallback(() => queryClient.invalidateQueries({ queryKey: ["jobs"] }), [queryClient]);

  async function cancel({ id, version }: Job): Promise<void> {
    const jobs = await model.fetchResource("jobs");
    const action = jobs.actions.find(({ name }) => name === "cancel");
    if (!action) throw new Error("The model has no way to cancel a job");
    await dataProvider.act(jobs, action, { id, version, idempotencyKey: crypto.randomUUID(), input: {} }).finally(changed);
  }

  return { jobs: query.data ?? [], isPending: query.isPending, fault: query.error, refetch: query.refetch, changed, cancel };
}
