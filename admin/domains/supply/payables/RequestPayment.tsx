import { usePermissions } from "react-admin";
import type { Money, PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** Begins a request for what is open of a payable and in no other request. 四(四)3 */
export default function RequestPayment({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const { amount, currency } = record.open as Money;
  const left = amount - ((record.requested as Money | null)?.amount ?? 0);
  if (!me || !mayDo(me, "PaymentRequest", "create") || left <= 0 || (record.status !== "OPEN" && record.status !== "PARTIAL")) return null;
  return (
    <BeginDocument
      says={{ zh: "尚未申请付款。", en: "Its payment is not requested yet." }}
      button={{ zh: "申请付款", en: "Request payment" }}
      resource="paymentRequests"
      source={{ supplierId: record.supplierId, lines: [{ payableId: record.id, amount: { amount: left, currency } }] }}
    />
  );
}
