/** A pharmacy that has bought for months and paid once: debts of every age, dunned step by step, until it was frozen. */
import { CashReceipt } from "./cashReceipt.ts";
import { Customer } from "../customers/customer.ts";
import { Receivable } from "./receivable.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import type { Supplier } from "../../supply/supplier/supplier.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { readAll } from "../../../table/list.ts";
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { introduceCustomer } from "../customers/customers.demo.ts";
import { customers } from "../customers/customerScenery.demo.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { carriersPart } from "../../supply/carrier/carriers.demo.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { receive } from "../../supply/receiving/goodsIn.demo.ts";
import { suppliersPart } from "../../supply/supplier/suppliers.demo.ts";
import { deliver } from "../deliveries/deliveries.demo.ts";
import { regionsPart } from "../regions/regions.demo.ts";

const seller = "sales-representative";
const debtor = customers.find(({ code }) => code === "YD-003")!;

/** Days ago, and packs. It has 30 days to pay: the oldest has been due for four months, the newest for three weeks. */
const sales: readonly (readonly [daysAgo: number, packs: number])[] = [
  [150, 300],
  [115, 180],
  [85, 240],
  [51, 180],
];

const begins = 160;

export const debtorPart = demoPart({
  needs: { suppliers: suppliersPart, products: productsPart, places: placesPart, regions: regionsPart, carriers: carriersPart },
  since: begins,
  async enter(cast, { suppliers, products, places, regions }) {
    const product = products.get("P-1001")!;
    const packs = sales.reduce((sum, [, quantity]) => sum + quantity, 0);
    await stockUp(cast.daysAgo(begins), suppliers.get("HB-001")!, product, packs, places);
    const customer = await introduceCustomer(cast.daysAgo(158), debtor, regions.get(debtor.region)!);
    for (const [i, [daysAgo, quantity]] of sales.entries()) {
      await sell(cast.daysAgo(daysAgo), customer, product, quantity, i === 0 ? ["CONTRACT"] : ["CONTRACT", "OVERDUE"]);
    }
    await remind(cast, customer);
    await cast.act("finance", Customer, "freeze", customer, { reason: "货款争议，待对账" });
  },
});

/** Just what will be sold, so that today's orders find no older batch. */
async function stockUp(cast: Cast, { id: supplierId }: Supplier, { id: productId }: Product, quantity: number, places: Map<string, Location>): Promise<void> {
  const order = await cast.create("purchaser", PurchaseOrder, { supplierId, expectedOn: addDays(cast.today, 3), interestsDeclared: true, lines: [{ productId, quantity, unitPrice: money(1_270, "CNY") }] });
  await cast.act("purchaser", PurchaseOrder, "submit", order);
  await cast.act("supply-lead", PurchaseOrder, "approve", order, { comment: "同意" });
  await receive(cast, await cast.act("purchaser", PurchaseOrder, "send", order), places, [["A2605003", 1, quantity, 0]]);
}

/** Without a contract, and later in spite of what was overdue: the manager let it pass. */
async function sell(cast: Cast, { id: customerId }: Customer, { id: productId }: Product, quantity: number, gates: readonly string[]): Promise<void> {
  const order = await cast.create(seller, SalesOrder, { customerId, requestedOn: addDays(cast.today, 3), transport: "AMBIENT", lines: [{ productId, quantity, unitPrice: money(1_650, "CNY") }] });
  await cast.act("department-manager", SalesOrder, "override", order, { gates, reason: gates.length === 1 ? "首单试销，合同商谈中" : "客户已书面承诺月底付款" });
  await cast.act(seller, SalesOrder, "confirm", order);
  await deliver(cast, order, "SIGNED");
}

/** The oldest debt is asked for three times, and a part of it is paid. */
async function remind(cast: Cast, { id: customerId }: Customer): Promise<void> {
  const owed = readAll(cast.table, Receivable, { filter: { customerId: { eq: customerId }, outstanding: { eq: true } }, orderBy: { sort: "dueOn", descending: false } });
  const oldest = (await owed.next()).value as Receivable;
  const paying = cast.daysAgo(100);
  await cast.daysAgo(118).act(seller, Receivable, "dun", oldest, { way: "PHONE", result: "对方称财务正在排款" });
  const amount = money(150_000, "CNY");
  const paid = await paying.create("finance", CashReceipt, { customerId, amount, receivedOn: paying.today, bankReference: "CCB-0817", matches: [{ receivableId: oldest.id, amount }] });
  await paying.act("finance", CashReceipt, "post", paid);
  await cast.daysAgo(95).act(seller, Receivable, "dun", oldest, { way: "VISIT", result: "到店核对，对方认可欠款，要求分期" });
  await cast.daysAgo(60).act(seller, Receivable, "dun", oldest, { way: "LETTER", result: "催款函已签收" });
}
