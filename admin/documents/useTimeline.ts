import { useDataProvider } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { usePages } from "../api/usePages.ts";

/** The history of a record, newest first, page by page; read once for all who show something of it. */
export const useTimeline = (entity: EntityModel, id: string) => useHistory(entity, id, true);

/** The same for a part of a page that has begun to read it. */
export const useSharedTimeline = (entity: EntityModel, id: string) => useHistory(entity, id, false);

function useHistory(entity: EntityModel, id: string, refetchOnMount: boolean) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return usePages([entity.many, "timeline", id], (after) => dataProvider.timeline(entity, id, after), { refetchOnMount });
}
