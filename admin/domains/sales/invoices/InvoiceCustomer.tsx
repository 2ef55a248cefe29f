import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { BeginInvoice } from "./InvoiceShipped.tsx";

/** Begins an invoice for everything of a customer that awaits one: on the customer's page, and on what awaits it. GSP §91 */
export default function InvoiceCustomer({ record }: { record: PageRecord }) {
  const label = useLabel();
  if (record.kind === "RED") return null;
  return <BeginInvoice source={{ customerId: record.customerId ?? record.id }} text={label({ zh: "一张发票可涵盖该客户所有已发货未开票的货物。", en: "One invoice can cover everything that was shipped to the customer and not invoiced." })} />;
}
