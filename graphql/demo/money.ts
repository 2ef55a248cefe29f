/** What the demo's customers owe, have paid and contest: of all ages, since some of it was delivered months ago. */
import { CashReceipt } from "../domains/sales/cashReceipt.ts";
import { CollectionPlan } from "../domains/sales/collectionPlan.ts";
import type { Customer } from "../domains/sales/customer.ts";
import { Receivable } from "../domains/sales/receivable.ts";
import { Settlement } from "../domains/sales/settlement.ts";
import { WriteOff } from "../domains/sales/writeOff.ts";
import { addDays } from "../platform/businessDate.ts";
import { readAll } from "../table/list.ts";
import { money } from "../table/money.ts";
import type { Cast } from "./cast.ts";

/** What a customer owes, the oldest first. */
async function owedBy(cast: Cast, { id }: Customer): Promise<Receivable[]> {
  const found: Receivable[] = [];
  for await (const one of readAll(cast.table, Receivable, { filter: { customerId: { eq: id }, outstanding: { eq: true } }, orderBy: { sort: "dueOn", descending: false } })) found.push(one);
  return found;
}

/** Of the distributor's four deliveries one is paid, one was dunned twice, one is contested; the hospital's first is settled in part. */
export async function collect(cast: Cast, customers: ReadonlyMap<string, Customer>): Promise<void> {
  const [distributor, hospital] = [customers.get("SY-004")!, customers.get("YY-001")!];
  const [oldest, dunned, contested] = await owedBy(cast, distributor);
  const pay = async (customer: Customer, amount: number, bankReference: string, values: object = {}) =>
    cast.create("finance", CashReceipt, { customerId: customer.id, amount: money(amount, "CNY"), receivedOn: cast.today, bankReference: `ICBC-${bankReference}`, ...values });

  await cast.act("finance", CashReceipt, "post", await pay(distributor, oldest!.open.amount - 100_00, "0001", { matches: [{ receivableId: oldest!.id, amount: money(oldest!.open.amount - 100_00, "CNY") }] }));
  await cast.act("sales-representative", Receivable, "dun", dunned!, { way: "MAIL", result: "已发送对账单,对方财务确认收到" });
  await cast.act("sales-representative", Receivable, "dun", dunned!, { way: "PHONE", result: "承诺下周付款", promisedOn: addDays(cast.today, 7), promisedAmount: dunned!.open });
  await cast.act("finance", Receivable, "dispute", contested!, { reason: "客户称两件外箱破损,要求折让" });
  await cast.create("sales-lead", CollectionPlan, { customerId: distributor.id, ownerId: (await cast.as("sales-representative")).principal.id, deadline: addDays(cast.today, 10), lines: [{ receivableId: dunned!.id }], measures: "每三日跟进一次,到款后恢复发货" });
  const writeOff = await cast.create("finance", WriteOff, { receivableId: oldest!.id, amount: money(100_00, "CNY"), grounds: "银行手续费差额,经双方对账确认不再追收" });
  await cast.act("finance", WriteOff, "submit", writeOff);

  const [first] = await owedBy(cast, hospital);
  await cast.act("finance", CashReceipt, "post", await pay(hospital, 500_000, "0002"));
  await cast.act("finance", Settlement, "post", await cast.create("finance", Settlement, { customerId: hospital.id, lines: [{ receivableId: first!.id, amount: money(300_000, "CNY") }] }));
  await pay(hospital, 250_000, "0003", { remark: "货款,待核对" });
}
