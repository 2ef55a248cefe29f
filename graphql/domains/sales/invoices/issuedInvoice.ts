import { Attribute } from "../../../table/attribute.ts";
import { decimalText } from "../../../table/decimal.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { yuan } from "../../../table/unit.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { apply } from "../../../platform/lifecycle/transition.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { SalesInvoice } from "./salesInvoice.ts";

const amountDiffers = rule<{ number: string; zh: string; en: string; ours: string; theirs: string }>("ISSUED_AMOUNT_DIFFERS", {
  clause: "GSP §91",
  message: {
    zh: ({ number, zh, ours, theirs }) => `${number} 的${zh}为 ${ours}，平台开具为 ${theirs}`,
    en: ({ number, en, ours, theirs }) => `The ${en} of ${number} is ${ours}; the platform issued ${theirs}`,
  },
  remedy: { zh: () => "请核对；如平台有误，请在平台红冲", en: () => "Compare them; if the platform is wrong, have it take the invoice back" },
});

/**
 * What the invoicing platform says it has issued: entered or imported from its file, one row an invoice. It issues the
 * requested invoice in the same transaction, and only where both amounts are the requested ones. 票账货款一致: GSP §91
 */
@Entity<IssuedInvoice>({
  prefix: "issinv",
  domain: "sales",
  label: { zh: "开票结果", en: "Issued invoice" },
  about: "Tax invoice issued by the invoicing platform for a requested invoice.",
  clause: "GSP §91",
  representation: "platformNumber",
  search: ["platformNumber"],
  lists: { all: ["createdAt"], salesInvoiceId: ["createdAt"] },
  unique: ["platformNumber", "salesInvoiceId"],
  imports: true,
})
export class IssuedInvoice extends Node {
  @Reference(() => SalesInvoice, { zh: "单据编号", en: "Request number", also: ["业务单号", "开票流水号", "销售发票", "sales invoice"], about: "Our number of the requested invoice.", input: { required: true, once: true } })
  salesInvoiceId!: string;

  @Attribute(() => String, { zh: "发票号码", en: "Invoice number", also: ["数电票号码", "数电发票号码", "全电发票号码", "invoice no"], about: "Number that the platform has given it.", input: { required: true, once: true, pattern: "[0-9]{8,20}" } })
  platformNumber!: string;

  @Attribute(() => LocalDate, { zh: "开票日期", en: "Issued on", also: ["开具日期", "invoice date"], about: "Date on the invoice.", input: { required: true, once: true, when: "any" } })
  issuedOn!: string;

  @Attribute(() => SafeInt, { zh: "价税合计", en: "Total", also: ["合计金额", "含税金额", "amount"], unit: yuan, about: "Total including tax, in fen; negative for a red invoice.", input: { required: true, once: true } })
  total!: number;

  @Attribute(() => SafeInt, { zh: "税额", en: "Tax", also: ["合计税额", "vat"], unit: yuan, about: "Tax of the invoice, in fen; negative for a red invoice.", input: { required: true, once: true } })
  vat!: number;
}

function differences({ number, total, vat }: SalesInvoice, issued: IssuedInvoice): Finding[] {
  const compared = [["total", "价税合计", "total", total.amount], ["vat", "税额", "tax", vat.amount]] as const;
  return compared.flatMap(([field, zh, en, ours]) => (ours === issued[field] ? [] : [amountDiffers({ number, zh, en, ours: decimalText(ours, 2), theirs: decimalText(issued[field], 2) }, { field })]));
}

export const IssuedInvoiceResolver = EntityResolver(IssuedInvoice, {
  create: true,
  prepare: async ({ record, uow, ctx }: Preparation<IssuedInvoice>) => {
    const invoice = (await ctx.loader.load<SalesInvoice>(record.salesInvoiceId))!;
    const findings = differences(invoice, record);
    if (findings.length > 0) return findings;
    const { platformNumber, issuedOn } = record;
    await apply(ctx, uow, invoice, "issue", { platformNumber, issuedOn });
    return [];
  },
});
