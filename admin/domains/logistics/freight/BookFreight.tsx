import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

const waiting = new Set<unknown>(["ALLOCATED", "PICKED", "CHECKED"]);

/** Begins a shipment with a delivery that is still in the warehouse. 五(三)2 */
export default function BookFreight({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "Shipment", "create") || !waiting.has(record.status) || record.shipmentId) return null;
  return (
    <BeginDocument
      says={{ zh: "尚未订舱。", en: "It is on no shipment yet." }}
      button={{ zh: "建运单", en: "Plan a shipment" }}
      resource="shipments"
      source={{ deliveries: [{ deliveryId: record.id }], departsOn: me.today }}
    />
  );
}
