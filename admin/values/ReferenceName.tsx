import { useNames } from "./useNames.ts";
import { RecordLink } from "./RecordLink.tsx";

/** A record of which only the id is known. */
export function ReferenceName({ id }: { id: string }) {
  const [record] = useNames([id]);
  return (
    <RecordLink entity={record?.__typename} id={id}>
      {record?.displayName ?? id}
    </RecordLink>
  );
}
