import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginReceipt } from "./BeginReceipt.tsx";

interface AnnouncedLine {
  orderLine: number;
  batchNumber: string;
  producedOn: string;
  expiresOn: string;
  quantity: number;
}

/** A shipment that was announced: its receipt begins with every batch as the supplier has named it. */
export default function ReceiveShipment({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || record.status !== "ANNOUNCED" || !mayDo(me, "GoodsReceipt", "create")) return null;
  const source = {
    purchaseOrderId: record.purchaseOrderId,
    shipmentNoticeId: record.id,
    receivedOn: me.today,
    deliveryNote: record.deliveryNote,
    lines: (record.lines as AnnouncedLine[]).map(({ orderLine, batchNumber, producedOn, expiresOn, quantity }) => ({ orderLine, batchNumber, producedOn, expiresOn, deliveredQuantity: quantity })),
  };
  return <BeginReceipt says={{ zh: "货物已发出，到货后按通知登记收货。", en: "The goods have been shipped; receive them against this notice." }} source={source} />;
}
