/** A short pick: its promise ends, other stock takes its place, and what is missing is counted and approved. 四(四)2, 五(二)1 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { readAll } from "../../../table/list.ts";
import { sumMoves } from "../../../table/ledger.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Location } from "../../supply/places/location.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { SpotCount } from "../../supply/stock/spotCount.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import type { Customer } from "../customers/customer.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Delivery } from "./delivery.ts";

let stage: Stage;
let customer: Customer;
let shelves: Location[];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "warehouseKeeper", "qaOfficer", "departmentManager");
  customer = await buyer(stage);
  shelves = [await place(stage, "STORAGE"), await place(stage, "STORAGE")];
});
afterAll(() => stage.close());

interface Allocated {
  product: Product;
  first: Batch;
  second: Batch;
  order: SalesOrder;
  delivery: Delivery;
}

/** 10 packs are ordered; the first batch holds 12, the second one `reserve`. */
async function allocated(reserve: number): Promise<Allocated> {
  const product = await approvedProduct(stage);
  const first = await batchAtLocation(stage, product, shelves[0]!, { quantity: 12, expiresIn: 300 });
  const second = await batchAtLocation(stage, product, shelves[1]!, { quantity: reserve, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 10)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return { product, first, second, order, delivery: delivery! };
}

const at = (batch: Batch, shelf: Location): Promise<StockBalance> => stage.fresh<StockBalance>(balanceId(batch.id, shelf.id));
const short = (found: number, of = 1) => ({ short: [{ line: of, found, reason: "货位上只有散盒" }] });
const countOf = async (delivery: Delivery): Promise<SpotCount> => (await listed(stage, SpotCount, "deliveryId", delivery.id))[0]!;

/** What all records of a product add to its balances, less what the balances say: nothing, whatever has happened. */
async function imbalance({ product, first, second, delivery }: Allocated): Promise<number[]> {
  const sums = new Map<string, number>();
  const all = [await at(first, shelves[0]!), await at(second, shelves[1]!), await stage.fresh(delivery), ...(await listed(stage, SpotCount, "deliveryId", delivery.id))];
  for await (const movement of readAll(stage.table, StockMovement, { filter: { productId: { eq: product.id } }, orderBy: { sort: "createdAt", descending: false } })) all.push(movement as never);
  for (const record of all) for (const [name, by] of sumMoves(record)) sums.set(name, (sums.get(name) ?? 0) + by);
  return [...sums.values()].filter((sum) => sum !== 0);
}

test("other stock is allocated in its place, and the location is blocked until it is counted", async () => {
  const world = await allocated(20);
  const { delivery, first, second, order } = world;
  const picked = await stage.act<Delivery>("picker", Delivery, "reportShort", delivery, short(7));
  expect(picked).toMatchObject({ status: "ALLOCATED", total: { amount: 10_000 } });
  expect(picked.lines.map(({ batchId, quantity }) => [batchId, quantity]).sort()).toEqual([[first.id, 7], [second.id, 3]].sort());
  expect(await stage.fresh(order)).toMatchObject({ lines: [{ allocatedQuantity: 10 }] });
  // Of the 12 packs there, 7 are the delivery's and 5 are being looked for: 3 that it missed, and 2 that were free.
  expect(await at(first, shelves[0]!)).toMatchObject({ onHand: 12, allocated: 12 });
  expect(await countOf(delivery)).toMatchObject({ status: "OPEN", soughtQuantity: 5, foundQuantity: 0, batchId: first.id, shortReason: "货位上只有散盒" });
  expect(await imbalance(world)).toEqual([]);
  await stage.act("picker", Delivery, "pick", picked, confirmedLines(picked));
});

test("without other stock the rest is a back order; with nothing at all the delivery ends", async () => {
  const { delivery, order } = await allocated(1);
  await stage.act("picker", Delivery, "reportShort", delivery, short(6));
  expect(await stage.fresh(order)).toMatchObject({ backOrdered: true, lines: [{ allocatedQuantity: 7 }] });

  const product = await approvedProduct(stage);
  await batchAtLocation(stage, product, shelves[0]!, { quantity: 4, expiresIn: 300 });
  const other = await confirmedOrder(stage, customer, [line(product, 4)]);
  await stage.act("salesLead", SalesOrder, "allocate", other);
  const [gone] = await listed(stage, Delivery, "salesOrderId", other.id);
  expect(await stage.act<Delivery>("picker", Delivery, "reportShort", gone!, short(0))).toMatchObject({ status: "RELEASED", lines: [] });
  expect(await stage.fresh(other)).toMatchObject({ backOrdered: true, lines: [{ allocatedQuantity: 0 }] });
});

test("what the count finds can be sold at once; what it does not find leaves the ledger once two have approved it", async () => {
  const world = await allocated(20);
  await stage.act("picker", Delivery, "reportShort", world.delivery, short(7));
  const count = await countOf(world.delivery);
  await stage.cannot("picker", SpotCount, "count", count, { found: 1 }, "ACCESS_DENIED");
  await stage.cannot("warehouseKeeper", SpotCount, "count", count, { found: 6 }, "FOUND_MORE_THAN_MISSING");
  expect(await stage.act("warehouseKeeper", SpotCount, "count", count, { found: 1 })).toMatchObject({ status: "COUNTED", foundQuantity: 1 });
  expect(await at(world.first, shelves[0]!)).toMatchObject({ onHand: 12, allocated: 11 });
  await stage.act("warehouseKeeper", SpotCount, "submit", count);
  await stage.cannot("warehouseKeeper", SpotCount, "approve", count, {}, "ACCESS_DENIED");
  await stage.act("qaOfficer", SpotCount, "approve", count);
  await stage.act("departmentManager", SpotCount, "approve", count);
  expect((await stage.fresh(count)).status).toBe("POSTED");
  expect(await at(world.first, shelves[0]!)).toMatchObject({ onHand: 8, allocated: 7 });
  expect(await imbalance(world)).toEqual([]);
});

test("a count that finds everything ends, and nothing is adjusted", async () => {
  const world = await allocated(20);
  await stage.act("picker", Delivery, "reportShort", world.delivery, short(7));
  expect(await stage.act("warehouseKeeper", SpotCount, "count", await countOf(world.delivery), { found: 5 })).toMatchObject({ status: "FOUND" });
  expect(await at(world.first, shelves[0]!)).toMatchObject({ onHand: 12, allocated: 7 });
  expect(await imbalance(world)).toEqual([]);
});

test("is reported by who picks, of lines that there are and that are short", async () => {
  const { delivery } = await allocated(20);
  await stage.cannot("salesLead", Delivery, "reportShort", delivery, short(7), "ACCESS_DENIED");
  await stage.cannot("picker", Delivery, "reportShort", delivery, short(10), "NOT_SHORT");
  await stage.cannot("picker", Delivery, "reportShort", delivery, short(1, 2), "NO_SUCH_LINE");
  await stage.cannot("picker", Delivery, "reportShort", delivery, { short: [...short(7).short, ...short(8).short] }, "SAME_LINE_TWICE");
  await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
  await stage.cannot("picker", Delivery, "reportShort", delivery, short(7), "WRONG_STATE");
});
