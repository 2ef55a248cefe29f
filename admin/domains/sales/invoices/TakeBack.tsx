import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { BeginInvoice } from "./InvoiceShipped.tsx";

interface InvoicedLine {
  deliveryId: string;
  deliveryLine: number;
  quantity: number;
  reversedQuantity: number;
}

/** Begins a red invoice with what is left of an issued one. */
export default function TakeBack({ record }: { record: PageRecord }) {
  const label = useLabel();
  if (record.status !== "ISSUED" || record.kind !== "BLUE") return null;
  const lines = (record.lines as InvoicedLine[])
    .map(({ deliveryId, deliveryLine, quantity, reversedQuantity }) => ({ deliveryId, deliveryLine, quantity: quantity - reversedQuantity }))
    .filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return null;
  return (
    <BeginInvoice
      source={{ customerId: record.customerId, blueId: record.id, lines }}
      text={label({ zh: "退货或开票有误时，以红字发票冲减；须先有已确认的红字发票信息确认单。", en: "A red invoice takes it back after a return or a mistake; it needs a confirmed 红字发票信息确认单 first." })}
      verb={label({ zh: "红冲", en: "Take back" })}
    />
  );
}
