/** The demo's sales orders in every state, from a draft with closed gates to one that is signed for. */
import type { Customer } from "../customers/customer.ts";
import { contractsPart } from "../contracts/contracts.demo.ts";
import { customersPart } from "../customers/customers.demo.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { deliver, type Step } from "../deliveries/deliveries.demo.ts";
import { pricesPart } from "../prices/prices.demo.ts";
import { debtorPart } from "../receivables/debtor.demo.ts";
import { SalesOrder } from "./salesOrder.ts";
import { carriersPart } from "../../supply/carrier/carriers.demo.ts";
import { purchasesPart } from "../../supply/ordering/purchases.demo.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";

const seller = "sales-representative";

interface Given {
  customers: ReadonlyMap<string, Customer>;
  products: ReadonlyMap<string, Product>;
}

type Line = readonly [product: string, quantity: number, price?: number, freeWithLine?: number];

/** Answers a delivery that the customer has received, and one that is on its way. */
export const ordersPart = demoPart({
  // The debtor has bought all that was in stock before these purchases.
  needs: { customers: customersPart, products: productsPart, contracts: contractsPart, purchases: purchasesPart, carriers: carriersPart, debtor: debtorPart, prices: pricesPart },
  enter: sell,
  report: () => "销售单据 sales in every state",
});

async function sell(cast: Cast, { customers, products }: Given): Promise<{ signed: Delivery; onItsWay: Delivery }> {
  const draft = (customer: string, requestedIn: number, lines: readonly Line[], transport = "AMBIENT"): Promise<SalesOrder> =>
    cast.create(seller, SalesOrder, {
      customerId: customers.get(customer)!.id,
      requestedOn: addDays(cast.today, requestedIn),
      transport,
      lines: lines.map(([product, quantity, price, freeWithLine]) => ({ productId: products.get(product)!.id, quantity, unitPrice: price && money(price, "CNY"), freeWithLine })),
    });
  const confirmed = async (...order: Parameters<typeof draft>): Promise<SalesOrder> => cast.act(seller, SalesOrder, "confirm", await draft(...order));
  const sold = async (upTo: Step, ...order: Parameters<typeof draft>): Promise<Delivery[]> => deliver(cast, await confirmed(...order), upTo);

  const [signed] = await sold("SIGNED", "YY-001", 3, [["P-1001", 400], ["P-1002", 120]]);
  await sold("SIGNED", "SY-004", 2, [["P-1001", 300]]);
  const [onItsWay] = await sold("SHIPPED", "YY-002", 4, [["P-1001", 150]]);
  await sold("CHECKED", "SY-004", 5, [["P-1002", 200]]);
  await sold("PICKED", "YY-001", 4, [["P-1001", 200]]);
  await sold("ALLOCATED", "SY-004", 6, [["P-1001", 100], ["P-1002", 100]]);
  // Stock of it waits for its inspection, so a part ships and the rest is a back order.
  await sold("SHIPPED", "YY-001", 7, [["P-1002", 60], ["P-1003", 240]]);
  await sold("ALLOCATED", "YY-001", 9, [["P-1003", 500]]);
  await confirmed("SY-004", 10, [["P-1001", 120]]);
  await cast.act(seller, SalesOrder, "cancel", await confirmed("YY-002", 8, [["P-1001", 80]]), { reason: "医院调整采购计划" });

  // Without a contract, at the price of the list for all, with free goods.
  await confirmed("SY-004", 11, [["P-1003", 100], ["P-1003", 2, undefined, 1]]);

  const passed = await draft("YY-002", 6, [["P-1002", 60, 2_900]]);
  await cast.act("department-manager", SalesOrder, "override", passed, { gates: ["CONTRACT"], reason: "合同变更在途，院方已书面确认价格" });
  await cast.act(seller, SalesOrder, "confirm", passed);
  await draft("YD-003", 5, [["P-1001", 500, 1_650], ["P-1004", 40, 6_800]]);
  return { signed: signed!, onItsWay: onItsWay! };
}
