import { type Query, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import { wholeRecordOf } from "../api/refetchAfterChange.ts";
import { connection } from "./connection.ts";

/** Milliseconds between two looks while somebody is at the console, and while nobody has touched it for a while. */
const EVERY = 10_000;
const IDLE_EVERY = 60_000;
const IDLE_AFTER = 5 * 60_000;
/** While the API does not answer. */
const RETRY_EVERY = 3_000;
/** Nothing moves under a hand that has just typed or pointed. */
const HANDS_OFF = 1_000;
/** Beside a record, its lists are read at every so many looks: mostly they change with it. */
const RELATED_EVERY = 6;

const STREAMS = ["counts", "inbox", "work"];

const isList = ({ queryKey }: Query): boolean => queryKey[1] === "getList";
const isStream = ({ queryKey }: Query): boolean => STREAMS.includes(String(queryKey[0]));

const isOpen = (): boolean => document.querySelector(".MuiModal-root:not([aria-hidden=true])") !== null;

/**
 * Brings what others have changed onto the page within seconds: lists, counts and queues are read again as they are; of
 * an open record only its version is asked for, and everything beside it is read again once that has changed. Not in a
 * tab that nobody sees, not while a hand is at work or a dialog is open.
 */
export function useLive(): void {
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();

  useEffect(() => {
    let due = Date.now() + EVERY;
    let touched = Date.now();
    let looks = 0;
    let looking = false;

    async function look(): Promise<void> {
      const active = queryClient.getQueryCache().findAll({ type: "active" });
      const records = active.flatMap((query) => {
        const id = wholeRecordOf(query);
        const record = query.state.data as PageRecord | undefined;
        return id && record ? [{ id, version: record.version }] : [];
      });
      const withLists = records.length === 0 || ++looks % RELATED_EVERY === 0;
      await queryClient.refetchQueries({ type: "active", predicate: (query) => isStream(query) || (withLists && isList(query)) }, { cancelRefetch: false });
      if (records.length === 0) return;
      const versions = await dataProvider.versions(records.map(({ id }) => id));
      if (records.some(({ id, version }) => versions[id] !== undefined && versions[id] !== version)) await queryClient.invalidateQueries({ type: "active" }, { cancelRefetch: false });
    }

    const tick = () => {
      const now = Date.now();
      if (looking || document.hidden || now < due || now - touched < HANDS_OFF || isOpen()) return;
      looking = true;
      // A fault is said where what could not be read is shown, and by the state of the connection.
      void look()
        .catch(() => undefined)
        .finally(() => {
          looking = false;
          due = Date.now() + (connection() === "offline" ? RETRY_EVERY : Date.now() - touched > IDLE_AFTER ? IDLE_EVERY : EVERY);
        });
    };
    const touch = () => {
      touched = Date.now();
      due = Math.min(due, touched + EVERY);
    };
    const show = () => {
      if (!document.hidden) due = 0;
    };
    const timer = setInterval(tick, HANDS_OFF);
    const hands = ["keydown", "pointermove", "pointerdown", "wheel"] as const;
    for (const kind of hands) window.addEventListener(kind, touch, { passive: true });
    document.addEventListener("visibilitychange", show);
    return () => {
      clearInterval(timer);
      for (const kind of hands) window.removeEventListener(kind, touch);
      document.removeEventListener("visibilitychange", show);
    };
  }, [queryClient, dataProvider]);
}
