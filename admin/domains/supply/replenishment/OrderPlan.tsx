import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

interface PlanLine {
  productId: string;
  openQuantity: number;
}

/** Begins an order of what is open of a plan; the purchaser chooses the supplier and takes out what it does not sell. 五(一)2 */
export default function OrderPlan({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const lines = (record.lines as PlanLine[]).filter(({ openQuantity }) => openQuantity > 0).map(({ productId, openQuantity: quantity }) => ({ productId, quantity }));
  if (!me || !mayDo(me, "PurchaseOrder", "create") || record.status !== "APPROVED" || lines.length === 0) return null;
  return (
    <BeginDocument
      says={{ zh: "计划中尚有未下单的商品。", en: "Some of the plan is not ordered." }}
      button={{ zh: "下单", en: "Order" }}
      resource="purchaseOrders"
      source={{ planId: record.id, expectedOn: record.neededOn, lines }}
    />
  );
}
