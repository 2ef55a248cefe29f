import { randomUUID } from "node:crypto";

export type ScheduleHandler = (event: { id: string; time: string }) => Promise<void>;

export interface Scheduler {
  /** Waits for a call under way. */
  stop(): Promise<void>;
}

export const tickMinutes = 5;

/** Local replacement for EventBridge: calls at once and then at an interval, never two calls at a time. */
export function startScheduler(handler: ScheduleHandler, onError: (error: unknown) => void, minutes = tickMinutes): Scheduler {
  let running: Promise<void> | undefined;

  const call = () => {
    running ??= handler({ id: randomUUID(), time: new Date().toISOString() })
      .catch(onError)
      .finally(() => (running = undefined));
  };
  call();
  const timer = setInterval(call, minutes * 60_000);

  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
