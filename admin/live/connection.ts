import { useSyncExternalStore } from "react";

/** Whether the API answers: within seconds, late, or not at all. */
export type Connection = "online" | "slow" | "offline";

/** What is not answered by then is late, in milliseconds. */
const LATE = 5_000;

let failed = false;
let late = 0;
const listeners = new Set<() => void>();

const changed = () => listeners.forEach((listener) => listener());

export const connection = (): Connection => (failed || !navigator.onLine ? "offline" : late > 0 ? "slow" : "online");

/** Fetches, and records whether the server responds. A response of any status counts; an aborted request does not. */
export function watched(send: typeof fetch): typeof fetch {
  return async (...request) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      late++;
      changed();
    }, LATE);
    try {
      const response = await send(...request);
      failed = false;
      return response;
    } catch (cause) {
      if (!request[1]?.signal?.aborted) failed = true;
      throw cause;
    } finally {
      clearTimeout(timer);
      if (isLate) late--;
      changed();
    }
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, connection);
