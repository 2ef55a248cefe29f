import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import type { ListPreference, SavedView, Selection } from "./savedView.ts";

/** Who comes back to a list has its views at once; what others share appears as soon as other changes do. */
const FRESH = 10_000;

export const viewsKey = (listOf: string): string[] => ["savedViews", listOf];

/** The views that this person has of the list around it, and what can be done with them. */
export function useSavedViews() {
  const entity = useEntity();
  const model = useModel();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryKey = viewsKey(entity.name);
  const { data, isPending } = useQuery({ queryKey, queryFn: () => dataProvider.savedViews(entity.name), staleTime: FRESH });
  const changed = () => queryClient.invalidateQueries({ queryKey });

  async function create(values: { name: string; groupId: string | null; selection: Selection }, idempotencyKey: string): Promise<string> {
    const made = await dataProvider.create("savedViews", { data: { ...values, listOf: entity.name }, meta: { idempotencyKey } });
    await changed();
    return String(made.data.id);
  }

  async function update({ id, version }: SavedView, values: Partial<Pick<SavedView, "name" | "groupId" | "selection">>): Promise<void> {
    await dataProvider.update("savedViews", { id, data: values, previousData: {}, meta: { version, idempotencyKey: crypto.randomUUID() } });
    await changed();
  }

  async function remove({ id, version }: SavedView): Promise<void> {
    const views = await model.fetchResource("savedViews");
    const action = views.actions.find(({ name }) => name === "remove");
    if (!action) throw new Error("The model has no way to remove a view");
    await dataProvider.act(views, action, { id, version, idempotencyKey: crypto.randomUUID(), input: {} });
    await changed();
  }

  /** Keeps part of how the person likes this list. */
  async function prefer(preference: ListPreference | null, values: Partial<Omit<ListPreference, "id" | "version">>): Promise<void> {
    const idempotencyKey = crypto.randomUUID();
    if (preference) {
      const { id, version } = preference;
      await dataProvider.update("listPreferences", { id, data: values, previousData: {}, meta: { version, idempotencyKey } });
    } else {
      await dataProvider.create("listPreferences", { data: { listOf: entity.name, ...values }, meta: { idempotencyKey } });
    }
    await changed();
  }

  const makeDefault = (preference: ListPreference | null, defaultViewId: string | null): Promise<void> => prefer(preference, { defaultViewId });

  return { views: data?.views ?? [], preference: data?.preference ?? null, isPending, create, update, remove, makeDefault, prefer };
}
