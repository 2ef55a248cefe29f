/** A sole-source RFQ that was opened and awarded, and one whose quotation is still sealed. */
import { addDays } from "../../../platform/businessDate.ts";
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { suppliersPart } from "../supplier/suppliers.demo.ts";
import { OpenerKey } from "./openerKey.ts";
import { Quotation } from "./quotation.ts";
import { Rfq } from "./rfq.ts";

/** On one machine, everybody who reads this may open quotations. */
const passphraseOf = (subject: string): string => `${subject} local passphrase`;
const openers = ["legal", "qa-officer"];

const inDays = (cast: Cast, days: number): string => new Date(cast.now.getTime() + days * 86_400_000).toISOString();

async function idOf(cast: Cast, subject: string): Promise<string> {
  return (await cast.as(subject)).principal.id;
}

async function issued(cast: Cast, supplierId: string, productId: string, values: { subject: string; quantity: number; closesAt: string }): Promise<Rfq> {
  const named = await Promise.all(openers.map((subject) => idOf(cast, subject)));
  const rfq = await cast.create("purchaser", Rfq, {
    subject: values.subject,
    currency: "CNY",
    lines: [{ productId, quantity: values.quantity }],
    invited: [{ supplierId }],
    openers: named.map((employeeId) => ({ employeeId })),
    closesAt: values.closesAt,
    deliverOn: addDays(cast.today, 20),
    soleSourceReason: "该品种本区域仅此一家取得配送授权",
  });
  await cast.act("purchaser", Rfq, "submit", rfq);
  await cast.act("supply-lead", Rfq, "approve", rfq, { comment: "情况属实" });
  await cast.act("department-manager", Rfq, "approve", rfq, { comment: "同意" });
  return cast.act("purchaser", Rfq, "issue", rfq);
}

async function quote(cast: Cast, { invited }: Rfq, price: number): Promise<void> {
  const quotation = (await (await cast.as("purchaser")).loader.load<Quotation>(invited[0]!.quotationId!))!;
  // Of a run that was interrupted, it is there already, or too late.
  if (quotation.status !== "INVITED" || Date.parse(quotation.closesAt) <= cast.now.getTime()) return;
  const offer = { rfqLine: 1, unitPrice: money(price, "CNY"), taxRate: 1_300, minimumQuantity: 2_000, freight: money(30_000, "CNY"), leadDays: 10, lifeDays: 540 };
  await cast.act("partner-dongrui", Quotation, "quote", quotation, { lines: [offer], validUntil: addDays(cast.today, 60) });
}

/** An opener who has opened already did so in a run that was interrupted. */
async function open(cast: Cast, rfq: Rfq): Promise<void> {
  for (const subject of openers) {
    const ctx = await cast.as(subject);
    const { openers: named } = (await ctx.loader.load<Rfq>(rfq.id))!;
    if (named.find(({ employeeId }) => employeeId === ctx.principal.id)?.openedAt) continue;
    await cast.act(subject, Rfq, "open", rfq, { passphrase: passphraseOf(subject) });
  }
}

export const sourcingPart = demoPart({
  needs: { suppliers: suppliersPart, products: productsPart },
  async enter(cast, { suppliers, products }) {
    // Its supplier's machine quotes a second before the time is over, and is admitted today.
    const before = cast.daysAgo(1 / 86_400);
    for (const subject of openers) {
      const key = await cast.create(subject, OpenerKey, { remark: "采购开标" });
      await cast.act(subject, OpenerKey, "set", key, { passphrase: passphraseOf(subject) });
    }
    const supplierId = suppliers.get("DR-002")!.id;
    const first = await issued(before, supplierId, products.get("P-1001")!.id, { subject: "一季度备货", quantity: 1_500, closesAt: cast.now.toISOString() });
    await quote(before, first, 1_262);
    await open(cast, first);
    const second = await issued(cast, supplierId, products.get("P-1003")!.id, { subject: "春节前补货", quantity: 3_000, closesAt: inDays(cast, 4) });
    await quote(cast, second, 1_835);
  },
  report: () => "2 张询价单 RFQs",
});
