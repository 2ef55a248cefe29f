import type { PageRecord } from "../../../api/record.ts";
import { Licences } from "./Licences.tsx";

/** What a first-time approval rests on: the licences of the one that is to be approved. 五(一)1 */
export default function OwnLicences({ record }: { record: PageRecord }) {
  return <Licences ownerId={record.id} title={{ zh: "证照", en: "Licences" }} />;
}
