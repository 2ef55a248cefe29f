import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNotify, useStore } from "react-admin";
import { useColumns, useWidths, type Widths } from "../lists/columns.ts";
import { useEntity } from "../model/ModelContext.tsx";
import type { Arrangement, ListPreference, SavedViews } from "./savedView.ts";
import { useSavedViews, viewsKey } from "./useSavedViews.ts";

const widthsOf = ({ widths }: ListPreference): Widths => Object.fromEntries((widths ?? []).map(({ attribute, width }) => [attribute, width]));

/** What is still to be sent, by list, and what is being sent: one after the other, since each names the version before it. */
const waiting = new Map<string, Partial<Arrangement>>();
const sending = new Map<string, Promise<void>>();

/**
 * The columns of the list around it and their widths, as the person has arranged them: kept on the server for every
 * device, and in the browser, so that a list opens as it was left. While a view is shown its columns are the view's.
 */
export function useArrangement() {
  const entity = useEntity();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { prefer } = useSavedViews();
  const [columns, setColumns] = useColumns(entity);
  const [widths, setWidths] = useWidths(entity);
  const [viewId] = useStore<string | null>(`view.${entity.many}`, null);

  /** What cannot be sent stays in this browser, and is sent with the next change of the same kind. */
  function keep(arranged: Partial<Arrangement>): void {
    const { name } = entity;
    const before = waiting.get(name);
    waiting.set(name, { ...before, ...arranged });
    if (before) return;
    const send = async () => {
      const data = waiting.get(name) ?? {};
      waiting.delete(name);
      const { preference } = await queryClient.ensureQueryData<SavedViews>({ queryKey: viewsKey(name) });
      await prefer(preference, data);
    };
    const told = (reason: unknown) => notify(reason instanceof Error ? reason.message : String(reason), { type: "error" });
    const sent: Promise<void> = (sending.get(name) ?? Promise.resolve()).then(send).catch(told).finally(() => sending.get(name) === sent && sending.delete(name));
    sending.set(name, sent);
  }

  const choose = (chosen: string[]) => {
    setColumns(chosen);
    if (!viewId) keep({ columns: chosen });
  };
  const resize = (name: string, width: number | undefined) => {
    const { [name]: _, ...others } = widths;
    const resized = width === undefined ? others : { ...others, [name]: width };
    setWidths(resized);
    keep({ widths: Object.entries(resized).map(([attribute, px]) => ({ attribute, width: px })) });
  };
  return { columns, widths, choose, resize };
}

/** Takes over what the person has arranged on another device, once for each time that they did. */
export function useArrangedElsewhere(preference: ListPreference | null, viewId: string | null): void {
  const entity = useEntity();
  const [, setColumns] = useColumns(entity);
  const [, setWidths] = useWidths(entity);
  const [known, setKnown] = useStore<number>(`arranged.${entity.many}`, 0);
  const version = preference?.version ?? 0;
  useEffect(() => {
    // What is arranged here meanwhile is newer.
    if (!preference || version === known || sending.has(entity.name)) return;
    setKnown(version);
    setWidths(widthsOf(preference));
    // A list that opens in a view has the view's columns.
    if (preference.columns && !viewId && !preference.defaultViewId) setColumns(preference.columns);
  }, [entity.name, preference, version, known, viewId, setKnown, setWidths, setColumns]);
}
