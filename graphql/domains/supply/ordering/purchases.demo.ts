/** The demo company's purchases, in every state that people meet. */
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import type { Location } from "../places/location.ts";
import { placesPart } from "../places/places.demo.ts";
import { receive } from "../receiving/goodsIn.demo.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { suppliersPart } from "../supplier/suppliers.demo.ts";
import { OrderConfirmation } from "./orderConfirmation.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import { ShipmentNotice } from "./shipmentNotice.ts";

type Line = readonly [code: string, quantity: number, price: number];

interface Given {
  suppliers: Map<string, Supplier>;
  products: Map<string, Product>;
  places: Map<string, Location>;
}

export const purchasesPart = demoPart({
  needs: { suppliers: suppliersPart, products: productsPart, places: placesPart },
  enter: purchase,
  report: () => "采购单据 purchases in every state",
});

/** Orders in every state that people meet, the first of them all the way into stock. */
async function purchase(cast: Cast, { suppliers: approved, products: stocked, places }: Given): Promise<void> {
  const order = (supplier: string, expectedIn: number, lines: readonly Line[]) =>
    cast.create("purchaser", PurchaseOrder, {
      supplierId: approved.get(supplier)!.id,
      expectedOn: addDays(cast.today, expectedIn),
      interestsDeclared: true,
      lines: lines.map(([code, quantity, price]) => ({ productId: stocked.get(code)!.id, quantity, unitPrice: money(price, "CNY") })),
    });
  const sent = async (supplier: string, expectedIn: number, lines: readonly Line[]) => {
    const placed = await order(supplier, expectedIn, lines);
    await cast.act("purchaser", PurchaseOrder, "submit", placed);
    await cast.act("department-manager", PurchaseOrder, "approve", placed, { comment: "同意" });
    return cast.act("purchaser", PurchaseOrder, "send", placed);
  };

  const complete = await sent("HB-001", 3, [["P-1001", 2000, 1_280], ["P-1002", 1500, 2_360]]);
  await receive(cast, complete, places, [["A2611001", 1, 2000, 0], ["L2610207", 2, 1500, 0]]);
  const partly = await sent("HB-001", 7, [["P-1003", 3000, 1_850]]);
  await receive(cast, partly, places, [["M2609115", 1, 1200, 20, 30]], { inspect: false });
  await announce(cast, await sent("DR-002", 10, [["P-1001", 4000, 1_265]]));
  await propose(cast, partly);
  await cast.act("purchaser", PurchaseOrder, "submit", await order("HB-001", 14, [["P-1002", 5000, 2_340], ["P-1003", 4000, 1_840]]));
  await cast.act("purchaser", PurchaseOrder, "submit", await order("DR-002", 9, [["P-1003", 800, 1_860]]));
  await order("DR-002", 20, [["P-1001", 1000, 1_270]]);
}

/** A supplier's machine confirms the order as it was sent, and announces a part of it that is on its way. */
async function announce(cast: Cast, { id: purchaseOrderId, lines, expectedOn }: PurchaseOrder): Promise<void> {
  const machine = "partner-dongrui";
  await cast.create(machine, OrderConfirmation, { purchaseOrderId, lines: lines.map(({ quantity }, i) => ({ orderLine: i + 1, quantity, expectedOn })) });
  await cast.create(machine, ShipmentNotice, {
    purchaseOrderId,
    shippedOn: cast.today,
    expectedOn: addDays(cast.today, 2),
    carrierName: "顺丰医药",
    trackingNumber: "SF1403882716650",
    deliveryNote: "DR-20260871",
    lines: [
      { orderLine: 1, batchNumber: "A2611014", producedOn: addDays(cast.today, -40), expiresOn: addDays(cast.today, 690), quantity: 1500 },
      { orderLine: 1, batchNumber: "A2611015", producedOn: addDays(cast.today, -38), expiresOn: addDays(cast.today, 692), quantity: 1000 },
    ],
  });
}

/** Another one can deliver only less, and later: the purchaser has to decide. */
async function propose(cast: Cast, { id: purchaseOrderId, expectedOn }: PurchaseOrder): Promise<void> {
  const lines = [{ orderLine: 1, quantity: 2600, expectedOn: addDays(expectedOn, 5), reason: "原料药供应紧张，余量需延后" }];
  await cast.create("partner-huabei", OrderConfirmation, { purchaseOrderId, lines });
}
