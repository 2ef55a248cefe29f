/**
 * Requests for the invoicing platform as a file: a row for each line of each invoice. The format is data: a platform
 * that wants other titles, another order or other texts takes another list of columns.
 */
import { decimalText } from "../../../table/decimal.ts";
import { decimalOf } from "../../../table/money.ts";
import { tenThousandths } from "../../../table/unit.ts";
import { labelOf } from "../../../table/enumeration.ts";
import { InvoiceKind, RedReason } from "./invoiceKind.ts";
import type { InvoiceRequest, InvoicingPlatform } from "./invoicingPlatform.ts";
import type { SalesInvoiceLine } from "./salesInvoice.ts";

interface RequestColumn {
  title: string;
  of(request: InvoiceRequest, line: SalesInvoiceLine): string;
}

/** Amounts are those of the invoice: the platform computes none of them anew. */
const columns: readonly RequestColumn[] = [
  { title: "单据编号", of: ({ invoice }) => invoice.number },
  { title: "发票类型", of: ({ invoice }) => labelOf(InvoiceKind, invoice.kind).zh },
  { title: "购方名称", of: ({ invoice }) => invoice.title },
  { title: "购方税号", of: ({ invoice }) => invoice.taxNumber ?? "" },
  { title: "货物名称", of: (_, { name }) => name },
  { title: "单位", of: () => "盒" },
  { title: "数量", of: ({ invoice }, { quantity }) => String(invoice.kind === "RED" ? -quantity : quantity) },
  { title: "含税单价", of: (_, { unitPrice, exactPrice }) => (exactPrice === undefined ? decimalOf(unitPrice) : decimalText(exactPrice, tenThousandths.digits)) },
  { title: "税率", of: (_, { taxRate }) => `${decimalText(taxRate, 2)}%` },
  { title: "不含税金额", of: (_, { net }) => decimalOf(net) },
  { title: "税额", of: (_, { vat }) => decimalOf(vat) },
  { title: "价税合计", of: (_, { amount }) => decimalOf(amount) },
  { title: "对应蓝字发票号码", of: ({ blueNumber }) => blueNumber ?? "" },
  { title: "红字确认单编号", of: ({ invoice }) => invoice.confirmationNumber ?? "" },
  { title: "红冲原因", of: ({ invoice }) => (invoice.redReason ? labelOf(RedReason, invoice.redReason).zh : "") },
  { title: "备注", of: ({ invoice }) => invoice.remark ?? "" },
];

export const fileExchange: InvoicingPlatform = {
  async request(requests, on) {
    // Loaded when a file is written: other requests need no writer of CSV.
    const { csvFile } = await import("../../../platform/job/export/csv.ts");
    const rows = requests.flatMap((one) => one.invoice.lines.map((line) => columns.map(({ of }) => of(one, line))));
    return { fileName: `开票申请-${on}.csv`, text: csvFile(columns.map(({ title }) => title), [rows]).toString() };
  },
};
