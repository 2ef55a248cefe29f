import { usePermissions } from "react-admin";
import type { Count } from "../api/dataProvider.ts";
import { useCounts } from "../api/useCounts.ts";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { type MyQueue, queueLists, queuesOf } from "./queues.ts";

export interface CountedQueue {
  queue: MyQueue;
  /** Undefined until it is known. */
  count: Count | undefined;
}

/** My queues, or those of them that are wanted, and how much is in each. */
export function useMyQueues(isWanted: (queue: MyQueue) => boolean = () => true): CountedQueue[] {
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  const queues = me ? queuesOf(model, me).filter(isWanted) : [];
  const counts = useCounts(queueLists(model), Object.fromEntries(queues.map((queue) => [queue.name, queue])), { byReading: true });
  return queues.map((queue) => ({ queue, count: counts[queue.name] }));
}
