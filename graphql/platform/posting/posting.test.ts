/** A document of any length is posted as one: resumable, visibly unfinished until it is done, never half counted. */
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, draftReceipt, inOrder, line, listed, place, qualifiedSupplier, sentOrder } from "../../test/company.ts";
import { dying, Killed, type Death } from "../../test/mortal.ts";
import { Stage } from "../../test/stage.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../domains/supply/receiving/inspection.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { Batch } from "../../domains/supply/stock/batch.ts";
import { balanceId } from "../../domains/supply/stock/allocatable.ts";
import type { StockBalance } from "../../domains/supply/stock/stockBalance.ts";
import { StockMovement } from "../../domains/supply/stock/stockMovement.ts";
import { Context } from "../context.ts";
import { posts } from "./longAction.ts";
import { transition } from "../lifecycle/transition.ts";
import { declaredWork } from "../schedule/clock.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { readLeftOver } from "../../table/leftOver.ts";
import { readEntries } from "../audit/entries.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector");
});
afterAll(() => stage.close());

/** A receipt of so many batches, of an order that expects exactly these. */
async function longReceipt(lines: number): Promise<{ receipt: GoodsReceipt; order: PurchaseOrder }> {
  const [supplier, product, dock] = [await qualifiedSupplier(stage), await approvedProduct(stage), await place(stage, "RECEIVING")];
  const order = await sentOrder(stage, supplier, [line(product, lines * 10, 1)]);
  return { order, receipt: await draftReceipt(stage, order, dock, Array.from({ length: lines }, () => arrival(stage, 10))) };
}

/** The clock, when a request that is at work would long have gone on. */
async function clock(minutesLater = 1): Promise<void> {
  const work = declaredWork().find(({ name }) => name === "posting")!;
  await work.run(new Context(stage.table, systemPrincipal, "zh", `clock-${ulid()}`, new Date(Date.now() + minutesLater * 60_000)));
}

const confirm = (ctx: Context, { id }: GoodsReceipt, idempotencyKey?: string) => transition(ctx, GoodsReceipt, "confirm", { id, idempotencyKey });

/** Confirms it in a process that dies at one of its transactions. */
async function killed(receipt: GoodsReceipt, death: Death, key?: string): Promise<void> {
  await expect(confirm(await dying(stage, "receiver", death), receipt, key)).rejects.toThrow(Killed);
}

/** Every line once: in the ledger, on its balance, as a batch with its inspection; and in the order, all of them. */
async function expectPosted(receipt: GoodsReceipt, order: PurchaseOrder): Promise<void> {
  const after = await stage.fresh(receipt);
  const { lines, locationId } = after;
  expect(after).toMatchObject({ status: "CONFIRMED" });
  expect(after.posting).toBeUndefined();
  const inspections = await listed(stage, Inspection, "receiptId", receipt.id);
  const batches = await Promise.all(inspections.map(({ batchId }) => stage.fresh<Batch>(batchId)));
  expect(batches.map(({ batchNumber }) => batchNumber).sort()).toEqual(lines.map(({ batchNumber }) => batchNumber).sort());
  const balances = await Promise.all(batches.map(({ id }) => stage.fresh<StockBalance>(balanceId(id, locationId!))));
  expect(balances.map(({ onHand }) => onHand)).toEqual(lines.map(() => 10));
  const movements = await listed(stage, StockMovement, "productId", lines[0]!.productId);
  expect(movements.map(({ batchNumber }) => batchNumber).sort()).toEqual(lines.map(({ batchNumber }) => batchNumber).sort());
  const counted = await stage.fresh(order);
  expect(counted).toMatchObject({ status: "RECEIVED", lines: [{ receivedQuantity: lines.length * 10 }] });
  expect(counted.heldById).toBeUndefined();
}

describe("a long document", { timeout: 120_000 }, () => {
  test("of 200 lines is posted by one request", async () => {
    const { receipt, order } = await longReceipt(200);
    expect(await confirm(await stage.as("receiver"), receipt, "two hundred")).toMatchObject({ record: { status: "CONFIRMED" }, findings: [] });
    await expectPosted(receipt, order);
    const entries = await readEntries(stage.table, receipt.id, { from: 1, to: 100 });
    expect(entries.filter(({ action }) => action === "confirm"), "the beginning, fifteen times some lines, the end").toHaveLength(17);
    await clock();
    for await (const left of readLeftOver(stage.table, "posting")) expect(left, "nothing is left for the clock").toBeUndefined();
  });

  test("is visibly unfinished until it is done, and counts nowhere before", async () => {
    const { receipt, order } = await longReceipt(30);
    const twin = await draftReceipt(stage, order, { id: receipt.locationId! } as never, [arrival(stage, 10)]);
    await killed(receipt, { at: 3, written: false });
    expect(await stage.fresh(receipt)).toMatchObject({ status: "POSTING", posting: { done: 14, of: 30 } });
    expect(await stage.fresh(order)).toMatchObject({ status: "SENT", lines: [{ receivedQuantity: 0 }] });

    const [inspection] = await listed(stage, Inspection, "receiptId", receipt.id);
    await stage.update("inspector", Inspection, inspection!, inOrder);
    const [refusal] = await stage.cannot("inspector", Inspection, "qualify", inspection!, {}, "BEING_POSTED");
    expect(refusal).toMatchObject({ message: { en: `${receipt.number} is being posted (14 of 30 lines); this has to wait for its end` } });
    await stage.cannot("inspector", Inspection, "reject", inspection!, { reason: "破损" }, "BEING_POSTED");
    await stage.cannot("receiver", GoodsReceipt, "confirm", twin, {}, "BEING_POSTED");
    await stage.cannot("purchaser", PurchaseOrder, "cancel", order, { reason: "不再需要" }, "BEING_POSTED");
    await stage.cannot("receiver", GoodsReceipt, "cancel", receipt, { reason: "误录" }, "WRONG_STATE");

    await clock();
    await expectPosted(receipt, order);
    await stage.act("inspector", Inspection, "qualify", inspection!);
    await stage.cannot("receiver", GoodsReceipt, "confirm", twin, {}, "ORDER_NOT_OPEN");
  });

  // 30 lines are five transactions: the beginning, three times some lines, the end.
  test.each([1, 2, 3, 4, 5].flatMap((at) => [{ at, written: false }, { at, written: true }]))("killed at transaction $at (written: $written) loses nothing and repeats nothing", async (death) => {
    const { receipt, order } = await longReceipt(30);
    await killed(receipt, death, receipt.id);
    const { status } = await stage.fresh(receipt);
    expect(status).toBe(death.at === 1 && !death.written ? "DRAFT" : death.at === 5 && death.written ? "CONFIRMED" : "POSTING");
    expect(await confirm(await stage.as("receiver"), receipt, receipt.id)).toMatchObject({ record: { status: "CONFIRMED" }, findings: [] });
    await expectPosted(receipt, order);
    await clock();
    await expectPosted(receipt, order);
  });

  test("continues in the name of the person who started it", async () => {
    const { receipt } = await longReceipt(20);
    await killed(receipt, { at: 2, written: false });
    await clock();
    const receiver = await stage.idOf("receiver");
    expect((await listed(stage, Inspection, "receiptId", receipt.id)).map(({ createdById }) => createdById)).toEqual(Array(20).fill(receiver));
  });

  test("is left to the request that is at work on it", async () => {
    const { receipt } = await longReceipt(20);
    await killed(receipt, { at: 2, written: false });
    const { posting: before } = await stage.fresh(receipt);
    const work = declaredWork().find(({ name }) => name === "posting")!;
    await work.run(new Context(stage.table, systemPrincipal, "zh", "at once", new Date(Date.parse((await stage.fresh(receipt)).updatedAt) + 1_000)));
    expect((await stage.fresh(receipt)).posting).toEqual(before);
    await clock();
    expect(await stage.fresh(receipt)).toMatchObject({ status: "CONFIRMED" });
  });

  test("is posted once by two who continue it at the same time", async () => {
    const { receipt, order } = await longReceipt(45);
    await killed(receipt, { at: 2, written: true });
    const [one, other] = [await stage.as("receiver"), await stage.as("receiver")];
    await Promise.all([confirm(one, receipt), confirm(other, receipt), clock()]);
    await expectPosted(receipt, order);
  });

  test("of any length, interrupted anywhere and continued by anyone, comes to the same end", async () => {
    const deaths = fc.array(fc.record({ at: fc.integer({ min: 1, max: 4 }), written: fc.boolean(), by: fc.constantFrom("again", "clock") }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), deaths, async (lines, interruptions) => {
        const { receipt, order } = await longReceipt(lines);
        for (const { by, ...death } of interruptions) {
          if (by === "clock") await clock();
          else await confirm(await dying(stage, "receiver", death), receipt, receipt.id).catch(() => undefined);
        }
        await confirm(await stage.as("receiver"), receipt, receipt.id);
        await expectPosted(receipt, order);
      }),
      { numRuns: 6 },
    );
  });
});

test("what posts lines names an action that there is, of a document that can be POSTING", () => {
  const long = { lines: () => 1, atOnce: 1, post: () => undefined };
  expect(() => posts(GoodsReceipt, "fly", long)).toThrow("There is no action GoodsReceipt.fly");
  expect(() => posts(PurchaseOrder, "close", long)).toThrow("PurchaseOrder.close posts lines, and its document has no state POSTING");
});
