import { useTranslate } from "react-admin";
import { useNames } from "./useNames.ts";
import { RecordLink } from "./RecordLink.tsx";

/** The actor of automatic actions of the platform; there is no record of it. */
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
