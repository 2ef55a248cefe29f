import type { PageRecord } from "../../../api/record.ts";
import AgeingPanel from "./AgeingPanel.tsx";

/** What the account's customer owes, by age. */
export default function AccountAgeing({ record }: { record: PageRecord }) {
  return <AgeingPanel customerId={String(record.customerId)} />;
}
