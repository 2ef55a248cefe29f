import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** What a customer may send back of a delivery that has left: a return that begins with all of it. 四(四)2 */
export default function RecordReturn({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const left = record.status === "SHIPPED" || record.status === "SIGNED";
  if (!me || !left || record.historical || !mayDo(me, "SalesReturn", "create")) return null;
  const lines = record.lines as { quantity: number; returnedQuantity: number }[];
  const source = {
    deliveryId: record.id,
    lines: lines.map(({ quantity, returnedQuantity }, index) => ({ deliveryLine: index + 1, quantity: quantity - returnedQuantity })).filter(({ quantity }) => quantity > 0),
  };
  if (source.lines.length === 0) return null;
  return (
    <BeginDocument
      says={{ zh: "客户退回的货物须为同批号，经验收后方可再售。", en: "Returned goods must be of the batch that was sold and are inspected before resale." }}
      button={{ zh: "登记退货", en: "Record a return" }}
      resource="salesReturns"
      source={source}
    />
  );
}
