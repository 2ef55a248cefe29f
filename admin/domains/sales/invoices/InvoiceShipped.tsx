import { Alert, Button } from "@mui/material";
import { useCreatePath, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";

interface ShippedLine {
  quantity: number;
  returnedQuantity: number;
  lostQuantity: number | null;
  invoicedQuantity: number | null;
}

/** What of a delivery awaits an invoice; nothing for lines that are invoiced or came back. */
const uninvoiced = (record: PageRecord) =>
  (record.lines as ShippedLine[])
    .map(({ quantity, returnedQuantity, lostQuantity, invoicedQuantity }, index) => ({
      deliveryId: record.id,
      deliveryLine: index + 1,
      quantity: quantity - returnedQuantity - (lostQuantity ?? 0) - (invoicedQuantity ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0);

/** Begins an invoice with what a delivery has left to invoice. GSP §91 */
export default function InvoiceShipped({ record }: { record: PageRecord }) {
  const label = useLabel();
  if (!record.shippedOn || record.historical || !record.net) return null;
  const lines = uninvoiced(record);
  if (lines.length === 0) return null;
  return <BeginInvoice source={{ customerId: record.customerId, lines }} text={label({ zh: "已发货，尚有货物未开票。", en: "Shipped; some of the goods are not invoiced yet." })} />;
}

/** Offers finance an invoice that begins like this. */
export function BeginInvoice({ source, text, verb }: { source: object; text: string; verb?: string }) {
  const label = useLabel();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "SalesInvoice", "create")) return null;
  const to = { pathname: createPath({ resource: "salesInvoices", type: "create" }), search: `?${new URLSearchParams({ source: JSON.stringify(source) })}` };
  return (
    <Alert
      severity="info"
      action={
        <Button variant="outlined" color="inherit" component={Link} to={to}>
          {verb ?? label({ zh: "开票", en: "Invoice" })}
        </Button>
      }
    >
      {text}
    </Alert>
  );
}
