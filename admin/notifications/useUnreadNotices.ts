import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";

export const UNREAD = ["unreadNotices"];

/** Milliseconds between two looks: from the shortest, twice as long each time that nothing is new. */
const SHORTEST = 10_000;
const LONGEST = 160_000;

/**
 * How many notices are unread. It asks less and less often while nothing happens, not at all in a tab that nobody sees,
 * and at once after what this person does themselves and when they come back to the tab.
 */
export function useUnreadNotices() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const pace = useRef({ pause: SHORTEST, known: undefined as number | undefined, at: 0 });

  const look = async ({ signal }: { signal: AbortSignal }) => {
    const { pause, known, at } = pace.current;
    // Earlier than it was due: somebody did something, and more may follow.
    const early = Date.now() - at < pause - 1_000;
    pace.current = { known, at: Date.now(), pause: early ? SHORTEST : Math.min(pause * 2, LONGEST) };
    const count = await dataProvider.unreadNotices(signal);
    if (count !== known) pace.current = { ...pace.current, known: count, pause: SHORTEST };
    return count;
  };

  return useQuery({
    queryKey: UNREAD,
    queryFn: look,
    refetchInterval: () => pace.current.pause,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: "always",
  });
}
