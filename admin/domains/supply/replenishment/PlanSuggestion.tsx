import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** Begins a purchase plan with an accepted suggestion. 五(一)2 */
export default function PlanSuggestion({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "PurchasePlan", "create") || record.status !== "ACCEPTED") return null;
  return (
    <BeginDocument
      says={{ zh: "已采纳，尚未列入采购计划。", en: "It is accepted, and in no purchase plan." }}
      button={{ zh: "列入采购计划", en: "Plan" }}
      resource="purchasePlans"
      source={{ lines: [{ productId: record.productId, quantity: record.acceptedQuantity, suggestionId: record.id }] }}
    />
  );
}
