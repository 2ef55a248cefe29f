/** Taking an edit back is an edit: the same rules, the same rights, and nobody's later work is lost by it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Stage, type Answer } from "../../test/stage.ts";
import { approvedProduct, draftOrder, line, qualifiedSupplier } from "../../test/company.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { verifyTrail } from "../audit/verify.ts";

let stage: Stage;
let supplier: Supplier;
let other: Supplier;
let product: Product;
let second: Product;
let order: PurchaseOrder;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "auditor");
  supplier = await qualifiedSupplier(stage);
  other = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
  second = await approvedProduct(stage);
  await stage.connect("stranger", "sup_other");
});
afterAll(() => stage.close());
beforeEach(async () => {
  // Created on the 3rd of December, moved to the 24th with two lines by version 2.
  order = await draftOrder(stage, supplier, [line(product, 1)], { expectedOn: "2026-12-03" });
  order = await stage.update("purchaser", PurchaseOrder, order, { expectedOn: "2026-12-24", lines: [line(product, 5), line(second, 7, 2_000)] });
});

async function revert(subject: string, input: object): Promise<Answer> {
  const { revertChange } = await stage.answer(
    subject,
    "mutation ($input: RevertChangeInput!) { revertChange(input: $input) { record { id version } problems { __typename code ... on FieldProblem { field } } } }",
    { input: { id: order.id, version: order.version, entry: 2, ...input } },
  );
  return { ...revertChange, problems: revertChange.problems.map(({ code, field }: Answer) => (field ? [code, field] : [code])) };
}

async function preview(subject: string, entry: number): Promise<Answer> {
  const { revertPreview } = await stage.answer(subject, "query ($id: ID!) { revertPreview(entryId: $id) { version fields { name before now changedSince } problems { code } } }", { id: `${order.id}:${entry}` });
  return revertPreview;
}

const lastEntry = async (): Promise<Answer> =>
  (await stage.answer("auditor", "query ($id: ID!) { node(id: $id) { timeline(first: 1) { nodes { action actorName reason reverts revertible changes { path } } } } }", { id: order.id })).node.timeline.nodes[0];

async function refused(attempt: () => Promise<Answer>, ...problems: string[][]): Promise<void> {
  const before = await stage.snapshot();
  expect(await attempt()).toEqual({ record: null, problems });
  expect(await stage.snapshot()).toBe(before);
}

describe("an edit", () => {
  test("is taken back by a new edit, from which everything follows again", async () => {
    const { fields, problems, version } = await preview("purchaser", 2);
    expect({ problems, version }).toEqual({ problems: [], version: 2 });
    expect(fields).toEqual([
      { name: "expectedOn", before: '"2026-12-03"', now: '"2026-12-24"', changedSince: false },
      expect.objectContaining({ name: "lines", changedSince: false, before: JSON.stringify([{ productId: product.id, quantity: 1, caseCount: null, innerCount: null, boxCount: null, unitPrice: { amount: 1000, currency: "CNY" } }]) }),
    ]);

    expect(await revert("purchaser", { reason: "供应商改回原期" })).toEqual({ record: { id: order.id, version: 3 }, problems: [] });
    const now = await stage.fresh(order);
    expect(now).toMatchObject({ expectedOn: "2026-12-03", total: { amount: 1000 }, lines: [{ quantity: 1, amount: { amount: 1000 } }] });
    expect(await lastEntry()).toMatchObject({ action: "revert", reverts: 2, reason: "供应商改回原期", actorName: "purchaser 先生", revertible: true });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });

  test("that took another back can be taken back itself", async () => {
    await revert("purchaser", {});
    expect((await revert("purchaser", { version: 3, entry: 3 })).problems).toEqual([]);
    expect(await stage.fresh(order)).toMatchObject({ expectedOn: "2026-12-24", lines: [{ quantity: 5 }, { quantity: 7 }] });
  });

  test("whose fields were changed since is a conflict, settled field by field", async () => {
    order = await stage.update("purchaser", PurchaseOrder, order, { expectedOn: "2026-12-31" });
    expect((await preview("purchaser", 2)).fields.map(({ name, now, changedSince }: Answer) => [name, name === "lines" || now, changedSince])).toEqual([
      ["expectedOn", '"2026-12-31"', true],
      ["lines", true, false],
    ]);
    await refused(() => revert("purchaser", {}), ["CHANGED_SINCE", "expectedOn"]);
    expect((await revert("purchaser", { keep: ["expectedOn"] })).problems).toEqual([]);
    expect(await stage.fresh(order)).toMatchObject({ expectedOn: "2026-12-31", lines: [{ quantity: 1 }] });
  });

  test("that was changed since is overwritten where the person says so", async () => {
    order = await stage.update("purchaser", PurchaseOrder, order, { expectedOn: "2026-12-31" });
    expect((await revert("purchaser", { overwrite: ["expectedOn"] })).problems).toEqual([]);
    expect(await stage.fresh(order)).toMatchObject({ expectedOn: "2026-12-03", lines: [{ quantity: 1 }] });
  });

  test("is taken back once, however often that is sent with its key", async () => {
    const sent = { idempotencyKey: "take it back" };
    const answers = [await revert("purchaser", sent), await revert("purchaser", sent)];
    expect(answers[1]).toEqual(answers[0]);
    expect((await stage.fresh(order)).version).toBe(3);
  });
});

describe("refused is", () => {
  test("who may not edit", async () => {
    await refused(() => revert("receiver", {}), ["ACCESS_DENIED"]);
    await refused(() => revert("auditor", {}), ["ACCESS_DENIED"]);
    await refused(() => revert("stranger", {}), ["NO_SUCH_RECORD", "id"]);
    expect((await preview("auditor", 2)).problems).toEqual([{ code: "ACCESS_DENIED" }]);
    expect(await preview("receiver", 2)).toMatchObject({ fields: [], problems: [{ code: "ACCESS_DENIED" }] });
    expect(await preview("stranger", 2)).toBeNull();
  });

  test("a stale version", async () => {
    await stage.update("purchaser", PurchaseOrder, order, { expectedOn: "2026-12-31" });
    await refused(() => revert("purchaser", { version: 2, keep: ["expectedOn"] }), ["VERSION_CONFLICT"]);
  });

  test("a step of the lifecycle, the creation, a comment, and what is no entry", async () => {
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await stage.act("purchaser", PurchaseOrder, "withdraw", order);
    const { version } = await stage.fresh(order);
    for (const entry of [1, 3, 4, 5, 0, -1]) await refused(() => revert("purchaser", { version, entry }), ["NOT_AN_EDIT", "entry"]);
    expect((await preview("purchaser", 3)).problems).toEqual([{ code: "NOT_AN_EDIT" }]);
  });

  test("an edit of a document whose state no longer allows edits", async () => {
    const { version } = await stage.act("purchaser", PurchaseOrder, "submit", order);
    await refused(() => revert("purchaser", { version }), ["NOT_EDITABLE"]);
  });

  test("what would be against the rules by now", async () => {
    order = await stage.update("purchaser", PurchaseOrder, order, { supplierId: other.id });
    order = await stage.update("purchaser", PurchaseOrder, order, { supplierId: supplier.id });
    expect((await revert("purchaser", { entry: 3, version: 4, overwrite: ["supplierId"] })).problems).toEqual([["NOTHING_TO_REVERT"]]);
  });
});

describe("a record's trail", () => {
  const check = async (subject = "auditor") => (await stage.answer(subject, "query ($id: ID!) { node(id: $id) { trailCheck { whole entries brokenEntry message } } }", { id: order.id })).node?.trailCheck;

  test("is checked for anyone who may read the record", async () => {
    expect(await check()).toEqual({ whole: true, entries: 2, brokenEntry: null, message: null });
    expect(await check("stranger")).toBeUndefined();
  });

  test("shows which entry somebody has altered", async () => {
    const entry = (await stage.everything()).find(({ pk, sk }) => pk === order.id && sk === "audit#00000002")!;
    await stage.table.put({ ...entry, actorName: "somebody else" });
    expect(await check()).toEqual({ whole: false, entries: 2, brokenEntry: 2, message: "第 2 条记录被改动过" });
  });
});
