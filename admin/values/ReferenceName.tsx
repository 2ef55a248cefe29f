import { useGetManyAggregate } from "react-admin";
import type { Named } from "../api/record.ts";
import { useModel } from "../model/ModelContext.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** A record of which only the id is known; all names asked for at one time are one request. */
export function ReferenceName({ entity, id }: { entity: string; id: string }) {
  const resource = useModel().entity(entity)?.many ?? "";
  const { data } = useGetManyAggregate<Named>(resource, { ids: [id] }, { enabled: resource !== "" });
  return (
    <RecordLink entity={entity} id={id}>
      {data?.[0]?.displayName ?? id}
    </RecordLink>
  );
}
