import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useDataProvider } from "react-admin";
import { useSettled } from "../inputs/useSettled.ts";
import type { ConsoleDataProvider, SearchAnswer } from "./dataProvider.ts";
import type { Named } from "./record.ts";

/** A key press that MUI's own listeners can be kept away from. */
export type MuiKeyEvent = KeyboardEvent<HTMLElement> & { defaultMuiPrevented?: boolean };

interface SearchOptions {
  enabled?: boolean;
  /** Whether what was found for the text of a moment ago is shown until the text of now is answered. */
  keepsPrevious?: boolean;
  /** Finds among fewer than all records of a type, such as those that may be chosen. */
  within?: { key: unknown[]; find(text: string, signal: AbortSignal): Promise<SearchAnswer> };
}

/** Records of these types, or of all, that the API's search finds for what is being typed. */
export function useRecordSearch(types: string[] | undefined, typed: string, { enabled = true, keepsPrevious = false, within }: SearchOptions = {}) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const now = typed.trim();
  const wanted = useSettled(now);
  const searchFor = (text: string) => ({
    queryKey: ["search", types ?? "everything", within?.key ?? [], text],
    queryFn: ({ signal }: { signal: AbortSignal }) => (within ? within.find(text, signal) : dataProvider.search(text, types, signal)),
  });
  const { data, isFetching } = useQuery({ ...searchFor(wanted), enabled: enabled && wanted !== "", ...(keepsPrevious && { placeholderData: <Answer,>(previous: Answer) => previous }) });
  const isCurrent = now === wanted && !isFetching;
  const isShown = wanted !== "" && (keepsPrevious || (now !== "" && now === wanted));
  return {
    records: isShown ? (data?.records ?? []) : [],
    /** Whether they answer what is typed now. */
    isCurrent,
    isFetching,
    /** More begins like this than the API looks through. */
    tooMany: wanted !== "" && data?.complete === false,
    /**
     * Enter is for what is typed now. A scanner sends it before anything could be found: then it is found first, and
     * `take` gets what was found. Nobody else acts on that key.
     */
    onEnter(event: MuiKeyEvent, take: (found: Named[]) => void): void {
      const input = event.target as HTMLInputElement;
      const text = input.value.trim();
      if (event.key !== "Enter" || now === "" || text === "" || isCurrent) return;
      event.preventDefault();
      event.defaultMuiPrevented = true;
      void queryClient.fetchQuery(searchFor(text)).then(
        ({ records }) => {
          if (input.value.trim() === text) take(records);
        },
        // What is shown below the input says that the search has failed.
        () => undefined,
      );
    },
  };
}
