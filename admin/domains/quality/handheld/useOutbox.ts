import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useDataProvider } from "react-admin";
import { ApiFault } from "../../../api/ApiFault.ts";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Operation } from "../../../api/operation.ts";
import type { Problem } from "../../../problems/problem.ts";
import * as operations from "./handheld.operations.ts";
import { Outbox, type OutboxEntry, Refused } from "./outbox.ts";
import { workKey } from "./useWork.ts";

const byName = new Map(Object.values<Operation>(operations).map((one) => [one.name, one]));

interface Outcome {
  outcome: { record: { id: string } | null; problems: Problem[] };
}

/** Faults that the same request would meet again: it can only be shown to the person. */
const lastingFaults: ReadonlySet<string> = new Set(["FORBIDDEN", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]);

/** How often what is left is tried again where the browser does not say that the network is back. */
const retryMs = 15_000;

/** What this person has scanned on this device and is to be sent; sent by itself whenever that is possible. */
export function useOutbox(personId: string): { outbox: Outbox; entries: readonly OutboxEntry[]; documents: ReadonlySet<string>; flush(): void } {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const outbox = useMemo(() => {
    const key = `handheld.outbox.${personId}`;
    const keeping = { read: () => localStorage.getItem(key), write: (text: string) => localStorage.setItem(key, text) };
    return new Outbox(keeping, async (operation, input) => {
      const { outcome } = await dataProvider.ask<Outcome>(byName.get(operation)!, { input }).catch((fault: unknown) => {
        throw fault instanceof ApiFault && lastingFaults.has(fault.code) ? new Refused([fault.message]) : fault;
      });
      if (outcome.problems.length > 0 || !outcome.record) throw new Refused(outcome.problems.map(({ message, remedy }) => [message, remedy].filter(Boolean).join(" · ")));
      return outcome.record.id;
    });
  }, [dataProvider, personId]);
  const entries = useSyncExternalStore(outbox.subscribe, () => outbox.entries);
  const documents = useSyncExternalStore(outbox.subscribe, () => outbox.documents);
  const flush = useCallback(() => void outbox.flushAnd(() => queryClient.invalidateQueries({ queryKey: workKey, refetchType: "all" })), [outbox, queryClient]);
  useEffect(() => {
    flush();
    window.addEventListener("online", flush);
    const timer = setInterval(flush, retryMs);
    return () => {
      window.removeEventListener("online", flush);
      clearInterval(timer);
    };
  }, [flush]);
  return { outbox, entries, documents, flush };
}
