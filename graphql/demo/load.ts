/**
 * A small company to look around in: its people, warehouse, products and suppliers, and purchases in every state. All
 * of it is entered by its people through the same rules as in daily work. Loading it again changes nothing.
 */
import { uniqueKey } from "../table/keys.ts";
import { Table } from "../table/table.ts";
import "../schema/schema.ts";
import { addDays } from "../platform/businessDate.ts";
import { tableName } from "../platform/configuration.ts";
import type { Role } from "../platform/access/role.ts";
import { Group } from "../domains/organization/people/group.ts";
import { Position } from "../domains/organization/people/position.ts";
import { Location } from "../domains/supply/places/location.ts";
import { Product } from "../domains/catalogue/product/product.ts";
import { PurchaseOrder } from "../domains/supply/ordering/purchaseOrder.ts";
import { OrderConfirmation } from "../domains/supply/ordering/orderConfirmation.ts";
import { ShipmentNotice } from "../domains/supply/ordering/shipmentNotice.ts";
import { Supplier } from "../domains/supply/supplier/supplier.ts";
import { Warehouse } from "../domains/supply/places/warehouse.ts";
import { Zone } from "../domains/supply/places/zone.ts";
import { money } from "../table/money.ts";
import { registerEndpoint } from "../platform/event/registerEndpoint.ts";
import { demoAccounts, demoClients, migrationClient } from "./accounts.ts";
import { introduceCarriers } from "./carriers.ts";
import { Cast } from "./cast.ts";
import { receive } from "./goodsIn.ts";
import { collect } from "./money.ts";
import { sell } from "./orders.ts";
import { introduceCustomers } from "./customers.ts";
import { qualify } from "./papers.ts";
import { sellOnCredit } from "./pastSales.ts";
import { planSales } from "./salesPlans.ts";
import { locations, positions, products, suppliers, zones, type DemoProduct, type DemoSupplier } from "./scenery.ts";

/** Days for which the company has been in business with the system: long enough for debts of every age. */
const inBusinessFor = 170;

const groups = [
  ["市场推广组", "MARKETING"],
  ["销售管理组", "SALES"],
  ["供应链管理组", "SUPPLY"],
  ["客户服务组", "SERVICE"],
] as const;

export async function loadDemo(progress: (message: string) => void): Promise<void> {
  const cast = new Cast(new Table(tableName()));
  const earlier = cast.daysAgo(inBusinessFor);
  await admitPeople(earlier);
  progress(`${demoAccounts.length} 名员工 employees`);
  // The last thing that is entered: where it stands, everything does.
  if (await cast.table.get(uniqueKey("Supplier", "code", suppliers.at(-1)!.code))) return;
  await organise(earlier);
  const places = await buildWarehouse(earlier);
  progress(`${zones.length} 个库区 zones, ${locations.length} 个货位 locations`);
  const stocked = await introduceProducts(cast, earlier);
  progress(`${stocked.size} 个商品 products`);
  const approved = await introduceSuppliers(cast, earlier);
  progress(`${suppliers.length} 家供应商 suppliers`);
  await introduceCarriers(cast, earlier);
  progress("承运商 carriers, one of which waits for its approval");
  await sellOnCredit(cast, { supplier: approved.get("HB-001")!, product: stocked.get("P-1001")!, places });
  await purchase(cast, approved, stocked, places);
  const sold = await introduceCustomers(cast, stocked);
  progress(`${sold.size} 家客户 customers, with contracts and opportunities`);
  await sell(cast, { customers: sold, products: stocked, places });
  progress("销售单据 sales in every state");
  await collect(cast, sold);
  progress("应收与收款 receivables and payments");
  await planSales(cast, stocked);
  progress("销售计划 sales plans of this year and the next");
  await introduceLastSupplier(cast);
  progress("采购单据 purchases in every state");
}

async function admitPeople(cast: Cast): Promise<void> {
  for (const [i, { subject, name, role }] of demoAccounts.entries()) {
    await cast.admitEmployee({ subject, name, staffNumber: `E${String(i + 1).padStart(4, "0")}`, roles: [role as Role], email: `${subject}@pharmops.example` });
  }
  await cast.admitMachine({ clientId: migrationClient, name: "历史数据迁移", role: "migration" });
}

async function organise(cast: Cast): Promise<void> {
  for (const [name, area] of groups) await cast.create("department-manager", Group, { name, area });
  for (const [name, duties] of positions) await cast.create("hr", Position, { name, duties });
}

async function buildWarehouse(cast: Cast): Promise<Map<string, Location>> {
  const warehouse = await cast.create("warehouse-keeper", Warehouse, { name: "一号仓库", address: "石家庄市高新区长江大道 238 号" });
  const byName = new Map<string, Zone>();
  for (const zone of zones) byName.set(zone.name, await cast.create("warehouse-keeper", Zone, { ...zone, warehouseId: warehouse.id }));
  const places = new Map<string, Location>();
  for (const { code, zone } of locations) places.set(code, await cast.create("warehouse-keeper", Location, { code, zoneId: byName.get(zone)!.id }));
  return places;
}

/** What is approved has been for long; the others have just been entered. */
async function introduceProducts(cast: Cast, earlier: Cast): Promise<Map<string, Product>> {
  const byCode = new Map<string, Product>();
  for (const demo of products) byCode.set(demo.code, await introduceProduct(demo.approvedUntil === undefined ? cast : earlier, demo));
  return byCode;
}

async function introduceProduct(cast: Cast, { approvedUntil, ...values }: DemoProduct): Promise<Product> {
  const product = await cast.create("purchaser", Product, values);
  if (approvedUntil === undefined) return product;
  await qualify(cast, "purchaser", product, { kind: "MARKETING_AUTHORISATION", number: values.approvalNumber, expiresIn: approvedUntil });
  return firstTimeApproval(cast, Product, product);
}

async function firstTimeApproval<T extends Product | Supplier>(cast: Cast, target: new () => T, record: T): Promise<T> {
  await cast.act("purchaser", target, "submit", record);
  await cast.act("qa-officer", target, "approve", record, { comment: "资料齐全" });
  return cast.act("head-of-quality", target, "approve", record, { comment: "同意首营" });
}

async function introduceSupplier(cast: Cast, demo: DemoSupplier): Promise<Supplier> {
  const { scope, licenceUntil, upTo, ...values } = demo;
  const supplier = await cast.create("purchaser", Supplier, values);
  if (upTo === "draft") return supplier;
  const licence = values.kind === "MANUFACTURER" ? "MANUFACTURING_LICENCE" : "DISTRIBUTION_LICENCE";
  await qualify(cast, "purchaser", supplier, { kind: "BUSINESS_LICENCE", number: values.registrationNumber, expiresIn: 3000 });
  await qualify(cast, "purchaser", supplier, { kind: licence, number: `${values.kind === "MANUFACTURER" ? "冀" : "京"}${values.code.replace("-", "2025")}`, expiresIn: licenceUntil, scope });
  await qualify(cast, "purchaser", supplier, { kind: "QUALITY_AGREEMENT", number: `QA-${values.code}-${cast.today.slice(0, 4)}`, expiresIn: 300 });
  if (upTo === "approved") return firstTimeApproval(cast, Supplier, supplier);
  return cast.act("purchaser", Supplier, "submit", supplier);
}

async function introduceSuppliers(cast: Cast, earlier: Cast): Promise<Map<string, Supplier>> {
  const byCode = new Map<string, Supplier>();
  for (const demo of suppliers.slice(0, -1)) {
    const supplier = await introduceSupplier(demo.upTo === "approved" ? earlier : cast, demo);
    byCode.set(demo.code, supplier);
    await cast.admitPartner(demo.code, supplier);
    if (supplier.status === "APPROVED") await subscribe(cast, demo.code);
  }
  return byCode;
}

/** A receiver that is not there yet: its deliveries show what that looks like. Secrets are sealed with the key of the system that they stand in. */
async function subscribe(cast: Cast, code: string): Promise<void> {
  const client = demoClients.find(({ boundTo }) => boundTo === code)?.clientId;
  if (!client || !process.env.WEBHOOK_KEY) return;
  const asked = { url: `https://${client}.example/webhooks`, eventTypes: ["purchaseOrder.sent", "purchaseOrder.cancelled", "goodsReceipt.confirmed"], description: "订单与收货通知" };
  await registerEndpoint(await cast.as(client), { ...asked, idempotencyKey: cast.nextKey() });
}

async function introduceLastSupplier(cast: Cast): Promise<void> {
  await introduceSupplier(cast, suppliers.at(-1)!);
}

type Line = readonly [code: string, quantity: number, price: number];

/** Orders in every state that people meet, the first of them all the way into stock. */
async function purchase(cast: Cast, approved: Map<string, Supplier>, stocked: Map<string, Product>, places: Map<string, Location>): Promise<void> {
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
  await receive(cast, partly, places, [["M2609115", 1, 1200, 20]], { inspect: false });
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
