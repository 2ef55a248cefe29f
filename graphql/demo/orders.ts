/** The demo's sales orders in every state, from a draft with closed gates to one that is signed for, and what came back. */
import type { Customer } from "../domains/sales/customers/customer.ts";
import { Delivery } from "../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../domains/sales/orders/salesOrder.ts";
import { SalesReturn } from "../domains/sales/returns/salesReturn.ts";
import type { Location } from "../domains/supply/places/location.ts";
import type { Product } from "../domains/catalogue/product/product.ts";
import { addDays } from "../platform/businessDate.ts";
import { readAll } from "../table/list.ts";
import { money } from "../table/money.ts";
import { carrierCalled } from "./carriers.ts";
import type { Cast } from "./cast.ts";
import { reportDamage, track } from "./tracking.ts";

const seller = "sales-representative";

interface Stage {
  customers: ReadonlyMap<string, Customer>;
  products: ReadonlyMap<string, Product>;
  places: ReadonlyMap<string, Location>;
}

type Line = readonly [product: string, quantity: number, price?: number];

/** How far a delivery goes. */
type Step = "ALLOCATED" | "PICKED" | "CHECKED" | "SHIPPED" | "SIGNED";

export async function sell(cast: Cast, { customers, products, places }: Stage): Promise<void> {
  const draft = (customer: string, requestedIn: number, lines: readonly Line[], transport = "AMBIENT"): Promise<SalesOrder> =>
    cast.create(seller, SalesOrder, {
      customerId: customers.get(customer)!.id,
      requestedOn: addDays(cast.today, requestedIn),
      transport,
      lines: lines.map(([product, quantity, price]) => ({ productId: products.get(product)!.id, quantity, unitPrice: price && money(price, "CNY") })),
    });
  const confirmed = async (...order: Parameters<typeof draft>): Promise<SalesOrder> => cast.act(seller, SalesOrder, "confirm", await draft(...order));
  const sold = async (upTo: Step, ...order: Parameters<typeof draft>): Promise<Delivery[]> => deliver(cast, await confirmed(...order), upTo);

  const [signed] = await sold("SIGNED", "YY-001", 3, [["P-1001", 400], ["P-1002", 120]]);
  await sold("SIGNED", "SY-004", 2, [["P-1001", 300]]);
  const [damaged] = await sold("SHIPPED", "YY-002", 4, [["P-1001", 150]]);
  await reportDamage(cast, damaged!);
  await sold("CHECKED", "SY-004", 5, [["P-1002", 200]]);
  await sold("PICKED", "YY-001", 4, [["P-1001", 200]]);
  await sold("ALLOCATED", "SY-004", 6, [["P-1001", 100], ["P-1002", 100]]);
  // Stock of it waits for its inspection, so a part ships and the rest is a back order.
  await sold("SHIPPED", "YY-001", 7, [["P-1002", 60], ["P-1003", 240]]);
  await sold("ALLOCATED", "YY-001", 9, [["P-1003", 500]]);
  await confirmed("SY-004", 10, [["P-1001", 120]]);
  await cast.act(seller, SalesOrder, "cancel", await confirmed("YY-002", 8, [["P-1001", 80]]), { reason: "医院调整采购计划" });

  const passed = await draft("YY-002", 6, [["P-1002", 60, 2_900]]);
  await cast.act("department-manager", SalesOrder, "override", passed, { gates: ["CONTRACT"], reason: "合同变更在途，院方已书面确认价格" });
  await cast.act(seller, SalesOrder, "confirm", passed);
  await draft("YD-003", 5, [["P-1001", 500, 1_650], ["P-1004", 40, 6_800]]);
  await comeBack(cast, signed!, places);
}

export async function deliver(cast: Cast, order: SalesOrder, upTo: Step): Promise<Delivery[]> {
  await cast.act(seller, SalesOrder, "allocate", order);
  const found: Delivery[] = [];
  for await (const delivery of readAll(cast.table, Delivery, { filter: { salesOrderId: { eq: order.id } }, orderBy: { sort: "createdAt", descending: false } })) found.push(delivery);
  for (const delivery of found) await bring(cast, delivery, upTo);
  return found;
}

async function bring(cast: Cast, delivery: Delivery, upTo: Step): Promise<void> {
  const confirmedLines = delivery.lines.map((_, i) => i + 1);
  const steps = [
    ["PICKED", "picker", "pick", { confirmedLines }],
    ["CHECKED", "outbound-checker", "check", { confirmedLines }],
    ["SHIPPED", "logistics-coordinator", "ship", { carrierId: (await carrierCalled(cast, "JZ-001")).id, trackingNumber: `JZ${delivery.number}` }],
    ["SIGNED", "logistics-coordinator", "sign", { signedBy: "药库 李文静", signedOn: cast.today }],
  ] as const;
  const last = steps.findIndex(([state]) => state === upTo);
  for (const [state, who, action, input] of steps.slice(0, last + 1)) {
    await cast.act(who, Delivery, action, delivery, input);
    if (state === "SHIPPED") await track(cast, delivery, upTo === "SIGNED" ? upTo : state);
  }
}

/** Some packs came back broken: one return is inspected, another has been accepted and is awaited. */
async function comeBack(cast: Cast, delivery: Delivery, places: Stage["places"]): Promise<void> {
  const accepted = async (quantity: number, returnReason: string): Promise<SalesReturn> => {
    const draft = await cast.create(seller, SalesReturn, { deliveryId: delivery.id, returnReason, lines: [{ deliveryLine: 1, quantity }] });
    await cast.act(seller, SalesReturn, "submit", draft);
    return cast.act("sales-lead", SalesReturn, "approve", draft, { comment: "同意退货" });
  };
  const inspected = await accepted(12, "外箱受压，部分包装破损");
  await cast.act("receiver", SalesReturn, "receive", inspected, { locationId: places.get("R-A-01")!.id });
  await cast.act("inspector", SalesReturn, "inspect", inspected, {
    findings: [{ line: 1, qualifiedQuantity: 9, storageLocationId: places.get("A-02-01")!.id, rejectedQuantity: 3, rejectedLocationId: places.get("X-A-01")!.id }],
    remark: "3 盒铝塑破损，其余完好",
  });
  await accepted(6, "近效期，院方请求调换");
}
