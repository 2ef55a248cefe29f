import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { money } from "../../../table/money.ts";
import { askedLines, completeInvoice, lineFindings, nothingFindings, titleFindings } from "./invoiceLines.ts";
import { SalesInvoice, type SalesInvoiceLine } from "./salesInvoice.ts";

/** Fills in everything but the quantities, and says what is wrong with those. An edit needs a new confirmation. */
async function prepare({ record, ctx }: Preparation<SalesInvoice>): Promise<Finding[]> {
  const nothing = money(0, "CNY");
  const kind = record.blueId ? "RED" : "BLUE";
  Object.assign(record, { kind, title: "", total: nothing, net: nothing, vat: nothing, confirmation: undefined, confirmationNumber: undefined });
  record.lines = (await askedLines(record, ctx)) as SalesInvoiceLine[];
  const findings = [...nothingFindings(record.lines), ...(await titleFindings(record, ctx)), ...(await lineFindings(record, ctx))];
  if (findings.length === 0) await completeInvoice(record, ctx);
  return findings;
}

export const SalesInvoiceResolver = EntityResolver(SalesInvoice, { create: true, update: true, prepare });
