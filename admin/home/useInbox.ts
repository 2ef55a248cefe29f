import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { type MyQueue, queuesIn, queuesOf } from "../work/queues.ts";

/** Something that waits for this person. */
export interface InboxRow {
  queue: MyQueue;
  record: PageRecord;
}

interface Inbox {
  /** The most urgent first; undefined until all of them are known. */
  rows: InboxRow[] | undefined;
  fault: Error | undefined;
  refetch(): void;
}

/** The beginnings of my queues as one stream: what others wait for first, and of each kind what is due or came first. */
export function useInbox(): Inbox {
  const model = useModel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const mine = me ? queuesOf(model, me).filter(({ watched }) => !watched) : [];
  const domains = [...new Set(mine.map(({ entity }) => entity.domain))];
  const answers = useQueries({
    queries: domains.map((domain) => {
      const wanted = Object.fromEntries(mine.filter(({ entity }) => entity.domain === domain).map((queue) => [queue.name, queue]));
      return {
        queryKey: ["inbox", domain, Object.entries(wanted).map(([name, { filter }]) => [name, filter])],
        queryFn: ({ signal }: { signal: AbortSignal }) => dataProvider.inbox(domain, queuesIn(model, domain), wanted, signal),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const fault = answers.find(({ error }) => error)?.error ?? undefined;
  const known = me !== undefined && answers.every(({ data }) => data);
  const records = Object.assign({}, ...answers.map(({ data }) => data)) as Record<string, PageRecord[]>;
  const rows = mine.flatMap((queue) => (records[queue.name] ?? []).map((record) => ({ queue, record })));
  return { rows: known ? rows.toSorted(byUrgency) : undefined, fault, refetch: () => answers.forEach((answer) => void answer.refetch()) };
}

const since = ({ queue, record }: InboxRow): string => String(record[queue.sort.field] ?? "");

function byUrgency(a: InboxRow, b: InboxRow): number {
  return Number(b.queue.urgent ?? false) - Number(a.queue.urgent ?? false) || since(a).localeCompare(since(b));
}
