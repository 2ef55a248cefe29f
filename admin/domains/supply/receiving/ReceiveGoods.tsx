import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginReceipt } from "./BeginReceipt.tsx";

const RECEIVABLE = ["SENT", "PARTLY_RECEIVED"];

/** The next step of an order that has been sent: a receipt that begins with what is still expected. 五(一)3 */
export default function ReceiveGoods({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !RECEIVABLE.includes(String(record.status)) || !mayDo(me, "GoodsReceipt", "create")) return null;
  const lines = record.lines as { quantity: number; receivedQuantity: number }[];
  const source = {
    purchaseOrderId: record.id,
    receivedOn: me.today,
    lines: lines
      .map(({ quantity, receivedQuantity }, index) => ({ orderLine: index + 1, deliveredQuantity: quantity - receivedQuantity }))
      .filter(({ deliveredQuantity }) => deliveredQuantity > 0),
  };
  return <BeginReceipt says={{ zh: "订单已发送给供应商，等待到货。", en: "The order has been sent to the supplier; its goods may arrive." }} source={source} />;
}
