import { checklist } from "../../../platform/checklist/checklist.ts";
import { AdCheck, type AdCheckLine } from "./campaignKind.ts";

/** Every item is checked; none can be dispensed with. 广告法 §16 */
export const adChecklist = checklist<AdCheck, AdCheckLine>({
  items: AdCheck,
  label: { zh: "广告检查项", en: "advertising check" },
  clause: "广告法 §16",
  field: "checklist",
  itemOf: ({ item }) => item,
  open: (item) => ({ item, outcome: "OPEN" }),
  isOpen: ({ outcome }) => outcome === "OPEN",
  isDispensed: ({ outcome }) => outcome === "NOT_APPLICABLE",
  dispensable: () => Promise.resolve([]),
});
