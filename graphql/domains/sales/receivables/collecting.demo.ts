/** What the demo's customers owe, have paid and contest. */
import { CashReceipt } from "./cashReceipt.ts";
import { CollectionPlan } from "./collectionPlan.ts";
import type { Customer } from "../customers/customer.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { ordersPart } from "../orders/orders.demo.ts";
import { returnsPart } from "../returns/returns.demo.ts";
import { Receivable } from "./receivable.ts";
import { Settlement } from "./settlement.ts";
import { WriteOff } from "./writeOff.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { readAll } from "../../../table/list.ts";
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";

/** What a customer owes, the oldest first. */
async function owedBy(cast: Cast, { id }: Customer): Promise<Receivable[]> {
  const found: Receivable[] = [];
  for await (const one of readAll(cast.table, Receivable, { filter: { customerId: { eq: id }, outstanding: { eq: true } }, orderBy: { sort: "dueOn", descending: false } })) found.push(one);
  return found;
}

/** One hospital has paid more than it was settled with, the other contests what it received; the distributor's is planned. */
export const collectingPart = demoPart({
  needs: { customers: customersPart, orders: ordersPart, returns: returnsPart },
  enter: collect,
  report: () => "应收与收款 receivables and payments",
});

async function collect(cast: Cast, { customers }: { customers: ReadonlyMap<string, Customer> }): Promise<{ paid: CashReceipt }> {
  const [hospital, contesting, distributor] = ["YY-001", "YY-002", "SY-004"].map((code) => customers.get(code)!);
  const pay = (amount: number, bankReference: string, values: object = {}): Promise<CashReceipt> =>
    cast.create("finance", CashReceipt, { customerId: hospital!.id, amount: money(amount, "CNY"), receivedOn: cast.today, bankReference, ...values });

  const [first] = await owedBy(cast, hospital!);
  const paid = await cast.act("finance", CashReceipt, "post", await pay(500_000, "ICBC-0001", { payerName: "滹沱河医院", payerAccount: "0402020109300123456" }));
  await cast.act("finance", Settlement, "post", await cast.create("finance", Settlement, { customerId: hospital!.id, lines: [{ receivableId: first!.id, amount: money(300_000, "CNY") }] }));
  await pay(250_000, "ICBC-0002", { remark: "货款，待核对" });

  const [contested] = await owedBy(cast, contesting!);
  await cast.act("finance", Receivable, "dispute", contested!, { reason: "客户称两件外箱破损，要求折让" });

  const [planned] = await owedBy(cast, distributor!);
  const ownerId = (await cast.as("sales-representative")).principal.id;
  await cast.create("sales-lead", CollectionPlan, { customerId: distributor!.id, ownerId, deadline: addDays(cast.today, 10), lines: [{ receivableId: planned!.id }], measures: "每三日跟进一次，到款后恢复发货" });
  const fee = await cast.create("finance", WriteOff, { receivableId: planned!.id, amount: money(10_000, "CNY"), grounds: "银行手续费差额，经双方对账确认不再追收" });
  await cast.act("finance", WriteOff, "submit", fee);
  return { paid };
}
