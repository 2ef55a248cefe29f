import { usePermissions } from "react-admin";
import type { Count } from "../api/dataProvider.ts";
import { useCounts } from "../api/useCounts.ts";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { type MyQueue, queueLists, queuesOf, urgentLists } from "./queues.ts";

export interface CountedQueue {
  queue: MyQueue;
  /** Undefined until it is known. */
  count: Count | undefined;
}

/** My queues, or only those that somebody else waits for, and how much is in each. */
export function useMyQueues({ urgentOnly = false }: { urgentOnly?: boolean } = {}): CountedQueue[] {
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  const queues = me ? queuesOf(model, me).filter(({ urgent }) => urgent || !urgentOnly) : [];
  const counts = useCounts(urgentOnly ? urgentLists(model) : queueLists(model), Object.fromEntries(queues.map((queue) => [queue.name, queue])));
  return queues.map((queue) => ({ queue, count: counts[queue.name] }));
}
