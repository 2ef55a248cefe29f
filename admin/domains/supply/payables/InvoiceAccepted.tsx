import { usePermissions } from "react-admin";
import type { Money, PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

interface OrderLine {
  unitPrice: Money | null;
  acceptedQuantity: number | null;
  returnedQuantity: number | null;
  invoicedQuantity: number | null;
}

/** An invoice has no more lines than that. */
const MOST_LINES = 30;

/** Begins the entry of a supplier's invoice with what was accepted of an order and is not invoiced. 五(一)3 */
export default function InvoiceAccepted({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const lines = (record.lines as OrderLine[])
    .map(({ unitPrice, acceptedQuantity, returnedQuantity, invoicedQuantity }, index) => ({
      purchaseOrderId: record.id,
      orderLine: index + 1,
      quantity: (acceptedQuantity ?? 0) - (returnedQuantity ?? 0) - (invoicedQuantity ?? 0),
      unitPrice,
    }))
    .filter(({ quantity }) => quantity > 0)
    .slice(0, MOST_LINES);
  if (!me || !mayDo(me, "SupplierInvoice", "create") || lines.length === 0) return null;
  return (
    <BeginDocument
      says={{ zh: "已验收合格的货物尚未收到发票。", en: "Accepted goods of it are not invoiced yet." }}
      button={{ zh: "登记供应商发票", en: "Enter the invoice" }}
      resource="supplierInvoices"
      source={{ kind: "BLUE", supplierId: record.supplierId, lines }}
    />
  );
}
