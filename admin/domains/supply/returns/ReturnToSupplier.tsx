import { useGetList, usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** Somewhere in the warehouse. */
interface Balance extends PageRecord {
  locationId: string;
  zoneKind: string;
  onHand: number;
  allocated: number;
}

/** A return has no more lines than that. */
const MOST_PLACES = 80;

/** Goods on the dock or among the returns wait for their inspection first. */
const inWork = ["RECEIVING", "RETURNS"];

/** A batch whose packs are free can go back to its supplier: a return that begins with all of them, held or not. GSP */
export default function ReturnToSupplier({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const mayReturn = Boolean(me) && mayDo(me!, "PurchaseReturn", "create");
  const { data = [] } = useGetList<Balance>(
    "stockBalances",
    { filter: { batchId: record.id }, sort: { field: "expiresOn", order: "ASC" }, pagination: { page: 1, perPage: MOST_PLACES }, meta: { columns: ["locationId", "zoneKind", "onHand", "allocated"] } },
    { enabled: mayReturn },
  );
  const lines = data
    .filter(({ zoneKind }) => !inWork.includes(zoneKind))
    .map(({ locationId, onHand, allocated }) => ({ batchId: record.id, locationId, quantity: onHand - allocated }))
    .filter(({ quantity }) => quantity > 0);
  if (!mayReturn || lines.length === 0) return null;
  return (
    <BeginDocument
      says={{ zh: "可退回原供应商；锁定的批次也可退出。", en: "Can go back to the supplier that delivered it, even while it is held." }}
      button={{ zh: "退回供应商", en: "Return to supplier" }}
      resource="purchaseReturns"
      source={{ supplierId: record.supplierId, lines }}
    />
  );
}
