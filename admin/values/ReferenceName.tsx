import { useTranslate } from "react-admin";
import { useNames } from "./useNames.ts";
import { RecordLink } from "./RecordLink.tsx";

/** What the platform does of its own accord is done in this name, which is nobody's record. */
export const SYSTEM = "system";

/** A record of which only the id is known. */
export function ReferenceName({ id }: { id: string }) {
  const translate = useTranslate();
  const [record] = useNames(id === SYSTEM ? [] : [id]);
  if (id === SYSTEM) return <>{translate("app.value.system")}</>;
  return (
    <RecordLink entity={record?.__typename} id={id}>
      {record?.displayName ?? id}
    </RecordLink>
  );
}
