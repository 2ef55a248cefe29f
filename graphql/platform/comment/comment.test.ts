/** What is said about a record is in its trail: nobody edits it, nobody hides it, and nobody speaks of what they may not see. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Stage, type Answer } from "../../test/stage.ts";
import { approvedProduct, draftOrder, line, stockAwaitingInspection, qualifiedSupplier } from "../../test/company.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { StockMovement } from "../../domains/supply/stock/stockMovement.ts";
import { entityOf } from "../../table/entity.ts";
import { verifyTrail } from "../audit/verify.ts";
import { File } from "../file/file.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;
let order: PurchaseOrder;
let lead: string;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "auditor", "receiver", "officeClerk");
  await stage.hire("nobody in particular");
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
  await stage.connect("partner", supplier.id);
  await stage.connect("stranger", "sup_other");
  lead = await stage.idOf("supplyLead");
});
afterAll(() => stage.close());
beforeEach(async () => {
  order = await draftOrder(stage, supplier, [line(product, 1)]);
});

async function say(subject: string, id: string, values: object = { text: "价格已与供应商确认" }): Promise<Answer> {
  const { addComment } = await stage.answer(subject, "mutation ($input: AddCommentInput!) { addComment(input: $input) { record { id version } problems { code ... on FieldProblem { field } } } }", { input: { id, ...values } });
  return addComment;
}

async function takeBack(subject: string, id: string, entry: number): Promise<Answer> {
  const { withdrawComment } = await stage.answer(subject, "mutation ($input: WithdrawCommentInput!) { withdrawComment(input: $input) { record { id version } problems { code } } }", { input: { id, entry } });
  return withdrawComment;
}

async function timelineOf(subject: string, id: string): Promise<Answer[]> {
  const { node } = await stage.answer(
    subject,
    "query ($id: ID!) { node(id: $id) { timeline { nodes { version action changes { path } comment { text withdrawn mayWithdraw mentioned { id } files { id fileName } } } } } }",
    { id },
  );
  return node?.timeline.nodes;
}

describe("a comment", () => {
  test("is in the record's chain, with whom it mentions and what belongs to it", async () => {
    const file = await stage.seed(File, { fileName: "报价单.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf("purchaser"));
    const answer = await say("purchaser", order.id, { text: "  @周建平 请核对价格 ", mentionedIds: [lead, lead], fileIds: [file.id] });
    expect(answer).toEqual({ record: { id: order.id, version: 2 }, problems: [] });

    const [entry] = await timelineOf("receiver", order.id);
    expect(entry).toEqual({
      version: 2,
      action: "comment",
      changes: [],
      comment: { text: "@周建平 请核对价格", withdrawn: false, mayWithdraw: false, mentioned: [{ id: lead }], files: [{ id: file.id, fileName: "报价单.pdf" }] },
    });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
    expect((await stage.fresh(order)).updatedAt).toBe(order.updatedAt);
  });

  test("is done once, however often it is sent with its key", async () => {
    const draft = { text: "一次", idempotencyKey: "say it once" };
    const [first, second] = [await say("purchaser", order.id, draft), await say("purchaser", order.id, draft)];
    expect([first.problems, second.problems, second.record]).toEqual([[], [], first.record]);
  });

  test("does not come between a form and its saving; a change does", async () => {
    const seen = order.version;
    await say("supplyLead", order.id);
    await takeBack("supplyLead", order.id, 2);
    expect(await stage.update("purchaser", PurchaseOrder, order, { version: seen, expectedOn: "2026-12-24" })).toMatchObject({ expectedOn: "2026-12-24" });
    await stage.refused(() => stage.tryUpdate("purchaser", PurchaseOrder, order, { version: seen, expectedOn: "2026-12-31" }), "VERSION_CONFLICT");
  });

  test("that is withdrawn stays, marked", async () => {
    await say("purchaser", order.id);
    expect((await timelineOf("purchaser", order.id))[0]!.comment).toMatchObject({ withdrawn: false, mayWithdraw: true });
    expect((await takeBack("purchaser", order.id, 2)).problems).toEqual([]);
    const [withdrawal, comment] = await timelineOf("purchaser", order.id);
    expect(withdrawal).toMatchObject({ action: "withdrawComment", version: 3 });
    expect(comment!.comment).toMatchObject({ text: "价格已与供应商确认", withdrawn: true, mayWithdraw: false });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });
});

describe("nobody", () => {
  /** Refused with exactly this, and nothing has changed. */
  async function refused(attempt: () => Promise<Answer>, ...problems: object[]): Promise<void> {
    const before = await stage.snapshot();
    expect(await attempt()).toEqual({ record: null, problems });
    expect(await stage.snapshot()).toBe(before);
  }

  test("comments on a record that they may not read", async () => {
    await refused(() => say("stranger", order.id), { code: "NO_SUCH_RECORD", field: "id" });
    await refused(() => say("nobody in particular", order.id), { code: "NO_SUCH_RECORD", field: "id" });
    await refused(() => say("purchaser", "po_none"), { code: "NO_SUCH_RECORD", field: "id" });
    expect(await timelineOf("stranger", order.id)).toBeUndefined();
  });

  test("comments who changes nothing, or is a machine", async () => {
    await refused(() => say("auditor", order.id), { code: "ACCESS_DENIED" });
    await stage.seedEdit(order, { sharedWithId: supplier.id });
    await refused(() => say("partner", order.id), { code: "ACCESS_DENIED" });
    expect(await timelineOf("partner", order.id)).toHaveLength(2);
  });

  test("mentions people who may not see the record, who have left, or who are none", async () => {
    const outsider = await stage.idOf("nobody in particular");
    const left = await stage.seed(Employee, { name: "前同事", staffNumber: "E-LEFT", status: "INACTIVE", heldRoles: [], duties: [] });
    const answer = await say("purchaser", order.id, { text: "请看", mentionedIds: [lead, outsider, left.id, product.id, "emp_none"] });
    expect(answer.problems).toEqual([
      { code: "CANNOT_SEE_RECORD", field: "mentionedIds.1" },
      ...[2, 3, 4].map((i) => ({ code: "UNKNOWN_REFERENCE", field: `mentionedIds.${i}` })),
    ]);
    expect((await stage.fresh(order)).version).toBe(1);
  });

  test("attaches a file that has not arrived, or says nothing; all of it is told at once", async () => {
    const pending = await stage.seed(File, { fileName: "a.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "PENDING" }, await stage.idOf("purchaser"));
    await refused(() => say("purchaser", order.id, { text: " ", fileIds: [pending.id] }), { code: "REQUIRED", field: "text" }, { code: "UNKNOWN_REFERENCE", field: "fileIds.0" });
    await refused(() => say("purchaser", order.id, { text: "见附件", fileIds: [" "] }), { code: "REQUIRED", field: "fileIds.0" }, { code: "UNKNOWN_REFERENCE", field: "fileIds.0" });
    await refused(() => say("purchaser", order.id, { text: "x".repeat(4001) }), { code: "TOO_LONG", field: "text" });
  });

  test("comments on an entry of a ledger", async () => {
    await stockAwaitingInspection(stage);
    const { prefix } = entityOf(StockMovement);
    const movement = (await stage.everything()).find(({ pk, sk }) => String(pk).startsWith(`${prefix}_`) && sk === "record")!;
    await refused(() => say("receiver", String(movement.pk)), { code: "NO_TRAIL" });
  });

  test("withdraws another's comment, one that is withdrawn, or what is none", async () => {
    await say("purchaser", order.id);
    await refused(() => takeBack("supplyLead", order.id, 2), { code: "ONLY_ITS_AUTHOR" });
    await refused(() => takeBack("purchaser", order.id, 1), { code: "NO_SUCH_COMMENT" });
    await takeBack("purchaser", order.id, 2);
    await refused(() => takeBack("purchaser", order.id, 2), { code: "NO_SUCH_COMMENT" });
  });
});
