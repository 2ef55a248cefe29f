import type { PageRecord } from "../api/record.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { ActionBar } from "./ActionBar.tsx";

/** What says that this person has nothing to confirm here, and so needs no button: another state, or goods that one person confirms. */
const nothingToDo: ReadonlySet<string> = new Set(["NOT_UNDER_SPECIAL_CONTROL", "WRONG_STATE", "ACCESS_DENIED"]);

/** The second person's confirmation of goods under special control; shown where there are any. GSP 特殊管理药品 */
export default function SecondPerson({ record }: { record: PageRecord }) {
  const entity = useEntity();
  const witness = record.availableActions?.find(({ name }) => name === "witness");
  if (!witness || record.witnessedBy || witness.problems.some(({ code }) => nothingToDo.has(code))) return null;
  return <ActionBar entity={entity} record={record} only={["witness"]} />;
}
