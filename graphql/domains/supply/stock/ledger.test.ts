/**
 * The ledger's invariants under several writers at once: on hand at every place is the sum of its movements, nothing is
 * ever negative, and nothing but a correction changes how much there is.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { approvedProduct, arrival, draftReceipt, inOrder, line, listed, place, qualifiedSupplier, sentOrder } from "../../../test/company.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import { transition } from "../../../platform/lifecycle/transition.ts";
import { Batch } from "./batch.ts";
import { Hold } from "./hold.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Location } from "../places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { PutAway } from "../receiving/putAway.ts";
import { StockBalance } from "./stockBalance.ts";
import { StockCorrection } from "./stockCorrection.ts";
import { StockMovement } from "./stockMovement.ts";
import { StockTransfer } from "./stockTransfer.ts";
import type { Supplier } from "../supplier/supplier.ts";

let stage: Stage;
let dock: Location;
let shelves: Location[];
let supplier: Supplier;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "departmentManager", "picker");
  [dock, ...shelves] = [await place(stage, "RECEIVING"), await place(stage, "STORAGE"), await place(stage, "STORAGE")] as [Location, ...Location[]];
  supplier = await qualifiedSupplier(stage);
});
afterAll(() => stage.close());

async function all<T extends Node>(target: new () => T, product: Product, sort: string): Promise<T[]> {
  const found: T[] = [];
  for await (const one of readAll(stage.table, target, { filter: { productId: { eq: product.id } }, orderBy: { sort, descending: false } })) found.push(one);
  return found;
}

const at = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];

/** One thing that somebody tries; most tries are refused, and that is part of the test. */
interface Move {
  what: "receive" | "inspect" | "putAway" | "transfer" | "correct" | "hold" | "release";
  which: number;
  quantity: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom("receive", "inspect", "putAway", "transfer", "transfer", "correct", "hold", "release"),
  which: fc.nat(9),
  quantity: fc.integer({ min: 1, max: 30 }),
});

class World {
  constructor(
    readonly product: Product,
    readonly order: PurchaseOrder,
  ) {}

  async try({ what, which, quantity }: Move): Promise<void> {
    const batches = await all(Batch, this.product, "expiresOn");
    const batch = at(batches, which);
    if (what === "receive") return this.receive(quantity);
    if (!batch) return;
    if (what === "inspect") return this.inspect(batch, quantity);
    if (what === "putAway") return this.putAway(batch, which);
    if (what === "transfer") return this.transfer(batch, which, quantity);
    if (what === "correct") return this.correct(batch, which, quantity);
    const hold = what === "release" && (await listed(stage, Hold, "batchId", batch.id)).at(-1);
    if (hold) await this.act("qaOfficer", Hold, what, hold.id, { reason: "抽查" });
    if (what === "hold") await this.act("picker", Batch, what, batch.id, { reason: "抽查" });
  }

  /** Whatever is in the way is fine; a fault is not. */
  private async act(subject: string, target: never | (new () => object), action: string, id: string, input: object = {}): Promise<boolean> {
    const { findings } = await transition(await stage.as(subject), target as never, action, { id, ...input });
    expect(findings.map(({ code }) => code)).not.toContain("VERSION_CONFLICT");
    return findings.length === 0;
  }

  private async receive(quantity: number): Promise<void> {
    const receipt = await draftReceipt(stage, this.order, dock, [arrival(stage, quantity), arrival(stage, 1 + (quantity % 3), { damagedQuantity: 1 })]);
    await this.act("receiver", GoodsReceipt, "confirm", receipt.id);
  }

  private async inspect(batch: Batch, quantity: number): Promise<void> {
    const inspection = (await listed(stage, Inspection, "batchId", batch.id))[0]!;
    if (inspection.status !== "PENDING") return;
    await stage.tryUpdate("inspector", Inspection, inspection, inOrder);
    await this.act("inspector", Inspection, quantity % 4 === 0 ? "reject" : "qualify", inspection.id, quantity % 4 === 0 ? { reason: "破损" } : {});
  }

  private async putAway(batch: Batch, which: number): Promise<void> {
    const [task] = await listed(stage, PutAway, "batchId", batch.id);
    if (!task) return;
    const some = Math.floor(task.quantity / 2);
    const lines = [{ locationId: shelves[0]!.id, quantity: some }, { locationId: at(shelves, which)!.id, quantity: task.quantity - some }].filter(({ quantity }) => quantity > 0);
    await this.act("warehouseKeeper", PutAway, "complete", task.id, { lines });
  }

  private async transfer(batch: Batch, which: number, quantity: number): Promise<void> {
    const [from, to] = which % 2 ? shelves : [...shelves].reverse();
    const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: batch.id, fromLocationId: from!.id, toLocationId: to!.id, quantity });
    await this.act("warehouseKeeper", StockTransfer, "post", transfer.id);
  }

  private async correct(batch: Batch, which: number, quantity: number): Promise<void> {
    const difference = quantity % 3 === 0 ? quantity : -quantity;
    const correction = await stage.create("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: at([dock, ...shelves], which)!.id, difference, reason: "清点差异" });
    if (!(await this.act("warehouseKeeper", StockCorrection, "submit", correction.id))) return;
    if (!(await this.act("qaOfficer", StockCorrection, "approve", correction.id))) return;
    await this.act("departmentManager", StockCorrection, "approve", correction.id);
  }
}

const place_ = (batchId: string, locationId: string): string => `${batchId} at ${locationId}`;

async function check({ product, order }: World): Promise<void> {
  const [balances, movements, batches] = [await all(StockBalance, product, "expiresOn"), await all(StockMovement, product, "createdAt"), await all(Batch, product, "expiresOn")];
  const sums = new Map<string, number>();
  const book = (key: string, quantity: number) => sums.set(key, (sums.get(key) ?? 0) + quantity);
  for (const { batchId, fromLocationId, toLocationId, quantity } of movements) {
    expect(quantity).toBeGreaterThan(0);
    if (fromLocationId) book(place_(batchId, fromLocationId), -quantity);
    if (toLocationId) book(place_(batchId, toLocationId), quantity);
  }
  expect(new Map(balances.map(({ batchId, locationId, onHand }) => [place_(batchId, locationId), onHand]))).toEqual(sums);
  for (const { onHand, allocated } of balances) {
    expect(onHand).toBeGreaterThanOrEqual(0);
    expect(onHand - allocated).toBeGreaterThanOrEqual(0);
  }
  for (const batch of batches) {
    const corrected = movements.filter(({ batchId, kind }) => batchId === batch.id && kind === "CORRECTION").reduce((sum, { toLocationId, quantity }) => sum + (toLocationId ? quantity : -quantity), 0);
    const onShelves = balances.filter(({ batchId }) => batchId === batch.id).reduce((sum, { onHand }) => sum + onHand, 0);
    expect(onShelves).toBe(batch.receivedQuantity + corrected);
  }
  // The order still expects what was rejected.
  const received = batches.filter(({ status }) => status !== "REJECTED").reduce((sum, { receivedQuantity }) => sum + receivedQuantity, 0);
  const current = await stage.fresh(order);
  expect(current.lines[0]!.receivedQuantity).toBe(received);
  expect(received).toBeLessThanOrEqual(current.lines[0]!.quantity);
}

test("on hand is the sum of the movements and never negative, under any concurrent writes", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(move, move, move), { minLength: 4, maxLength: 8 }), async (rounds) => {
      const product = await approvedProduct(stage);
      const world = new World(product, await sentOrder(stage, supplier, [line(product, 60, 100)]));
      await world.try({ what: "receive", which: 0, quantity: 25 });
      await world.try({ what: "inspect", which: 0, quantity: 1 });
      await world.try({ what: "putAway", which: 1, quantity: 1 });
      for (const round of rounds) {
        await Promise.all(round.map((one) => world.try(one)));
        await check(world);
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test("many who take the last packs at once get no more than there are", { timeout: 60_000 }, async () => {
  const product = await approvedProduct(stage);
  const world = new World(product, await sentOrder(stage, supplier, [line(product, 60, 100)]));
  for (const what of ["receive", "inspect", "putAway"] as const) await world.try({ what, which: 0, quantity: 21 });
  const [batch] = await all(Batch, product, "expiresOn");
  const [from, to] = shelves as [Location, Location];
  const before = (await listed(stage, StockBalance, "locationId", from.id, "expiresOn")).find((one) => one.batchId === batch!.id)!.onHand;
  const transfers = await Promise.all(Array.from({ length: 8 }, () => stage.create("warehouseKeeper", StockTransfer, { batchId: batch!.id, fromLocationId: from.id, toLocationId: to.id, quantity: 3 })));
  const outcomes = await Promise.all(transfers.map(async ({ id }) => transition(await stage.as("warehouseKeeper"), StockTransfer, "post", { id })));
  expect(outcomes.filter(({ findings }) => findings.length === 0)).toHaveLength(Math.floor(before / 3));
  for (const { findings } of outcomes) expect(["", "NOT_ENOUGH_STOCK"]).toContain(findings.map(({ code }) => code).join());
  await check(world);
});
