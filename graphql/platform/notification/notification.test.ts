/**
 * People are notified of what concerns them, once, however often the stream repeats it; nobody is notified of what they may
 * not see; and the number beside the bell is always that of their unread notices.
 */
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryCheckpoint } from "../../../infra/local/checkpoint.ts";
import { pollStream, type StreamPoller } from "../../../infra/local/streamPoller.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { approvedProduct, draftOrder, line, stockAwaitingInspection, qualifiedSupplier, verified } from "../../test/company.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { addComment } from "../comment/comment.ts";
import { projectRecords } from "../projection/project.ts";
import { tick } from "../schedule/tick.ts";
import { noticeKinds } from "./noticeKind.ts";
import type { Item } from "../../table/table.ts";

let stage: Stage;
let stream: StreamPoller;
/** Everything that the stream has told, in its order. */
const changes: DynamoDBRecord[] = [];
let supplier: Supplier;
let product: Product;

beforeAll(async () => {
  process.env.MAIL_FROM = "pharmops@example.com";
  stage = await Stage.open("2026-11-23", { streamed: true });
  const { Table: table } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: stage.table.name }));
  stream = pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn: table!.LatestStreamArn!,
    consumers: {
      only: {
        checkpoint: memoryCheckpoint(),
        handler: async ({ Records }) => {
          changes.push(...Records);
          return { batchItemFailures: [] };
        },
      },
    },
    idleMs: 10,
    deadLetter: () => undefined,
    onError: (error) => console.error(error),
  });
  await stage.staff("purchaser", "supplyLead", "departmentManager", "qaOfficer", "auditor", "warehouseKeeper", "receiver");
  await stage.hire("nobody in particular");
  const lead = await stage.idOf("supplyLead");
  await stage.hireWith("stand-in", [{ role: "supplyLead", from: "2026-01-01", onBehalfOfId: lead }, { role: "officeClerk", from: "2026-01-01" }]);
  await stage.seedEdit(await stage.fresh<Employee>(lead), { email: "lead@example.com" });
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
});
afterAll(async () => {
  await stream.stop();
  await stage.close();
  delete process.env.MAIL_FROM;
});

/** Hands everything on to the projections that has happened since `from`. */
async function project(from = 0, table = stage.table): Promise<DynamoDBRecord[]> {
  await stream.caughtUp();
  const since = changes.slice(from);
  expect(await projectRecords(since, table)).toEqual({ failed: [] });
  return since;
}

const notices = async (subject: string, unread?: boolean): Promise<Answer[]> =>
  (await stage.answer(subject, "query ($unread: Boolean) { myNotices(first: 100, unread: $unread) { nodes { id kind text unread aboutId aboutTitle deliveries { channel status } } } }", { unread })).myNotices.nodes;
const unread = async (subject: string): Promise<number> => (await stage.answer(subject, "{ unreadNotices }")).unreadNotices;
const about = async (subject: string, { id }: { id: string }): Promise<string[]> => (await notices(subject)).filter(({ aboutId }) => aboutId === id).map(({ kind }) => kind);

async function submitted(): Promise<PurchaseOrder> {
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  return stage.act("purchaser", PurchaseOrder, "submit", order);
}

describe("who is told", () => {
  test("of an approval: goes to the deciders and their delegates", async () => {
    const from = changes.length;
    const order = await submitted();
    await project(from);
    const [notice] = await notices("supplyLead");
    expect(notice).toMatchObject({ kind: "APPROVAL_WAITING", text: `采购订单 ${order.number} 等待您审批`, aboutTitle: order.number, unread: true, deliveries: [{ channel: "EMAIL", status: "PENDING" }] });
    expect(await about("stand-in", order)).toEqual(["APPROVAL_WAITING"]);
    for (const other of ["purchaser", "departmentManager", "auditor", "nobody in particular"]) expect(await about(other, order), other).toEqual([]);
  });

  test("of its end: the person who submitted the document", async () => {
    const from = changes.length;
    const [approved, rejected, withdrawn] = [await submitted(), await submitted(), await submitted()];
    await stage.act("supplyLead", PurchaseOrder, "approve", approved);
    await stage.act("supplyLead", PurchaseOrder, "reject", rejected, { reason: "价格过高" });
    await stage.act("purchaser", PurchaseOrder, "withdraw", withdrawn);
    await project(from);
    expect(await about("purchaser", approved)).toEqual(["DOCUMENT_APPROVED"]);
    expect(await about("purchaser", rejected)).toEqual(["DOCUMENT_REJECTED"]);
    expect(await about("purchaser", withdrawn)).toEqual([]);
    expect((await notices("purchaser")).find(({ aboutId }) => aboutId === rejected.id)!.text).toBe(`您提交的采购订单 ${rejected.number} 被supplyLead 先生驳回`);

    const again = changes.length;
    await stage.act("purchaser", PurchaseOrder, "submit", rejected);
    await stage.act("supplyLead", PurchaseOrder, "reject", rejected, { reason: "仍然过高" });
    await stage.act("purchaser", PurchaseOrder, "send", approved);
    await project(again);
    expect(await about("purchaser", rejected), "each rejection of its own").toEqual(["DOCUMENT_REJECTED", "DOCUMENT_REJECTED"]);
    expect(await about("purchaser", approved), "and none for what happens later").toEqual(["DOCUMENT_APPROVED"]);
  });

  test("of a deadline that has passed: the role that is asked as well", async () => {
    const from = changes.length;
    const order = await submitted();
    await tick(new Date("2026-11-26T02:00:00Z"), stage.table);
    await project(from);
    expect(await about("departmentManager", order)).toEqual(["DEADLINE_ESCALATED"]);
  });

  test("of a mention: those mentioned who may still see the record, and not who wrote it", async () => {
    const from = changes.length;
    const order = await draftOrder(stage, supplier, [line(product, 1)]);
    const left = await stage.hire("leaving", "officeClerk");
    const mentionedIds = [await stage.idOf("supplyLead"), await stage.idOf("purchaser"), left.id];
    const { findings } = await addComment(await stage.as("purchaser"), { id: order.id, text: "@supplyLead 请看", mentionedIds });
    expect(findings).toEqual([]);
    await stage.seedEdit(left, { heldRoles: [] });
    await project(from);
    expect(await about("supplyLead", order)).toEqual(["MENTIONED"]);
    expect(await about("purchaser", order)).toEqual([]);
    expect((await stage.everything()).filter(({ recipientId, sk }) => sk === "record" && recipientId === left.id)).toEqual([]);
  });

  test("of what is about to expire: once per stage, and of batches only while some of it is there", async () => {
    const licence = await verified(stage, supplier, "GSP_CERTIFICATE", { expiresOn: "2026-12-20" });
    const { batch } = await stockAwaitingInspection(stage);
    await stage.seedEdit(await stage.fresh(batch), { status: "QUALIFIED", expiresOn: "2026-12-20" } as never);
    const gone = await stage.seed(batch.constructor as never, { ...batch, id: "batch_gone", status: "QUALIFIED", expiresOn: "2026-12-20" } as never);
    const clock = (day: string) => tick(new Date(`${day}T02:00:00Z`), stage.table);
    await clock("2026-11-23");
    await clock("2026-11-23");
    expect(await about("qaOfficer", licence)).toEqual(["EXPIRY_WARNING"]);
    expect(await about("warehouseKeeper", batch)).toEqual(["EXPIRY_WARNING"]);
    expect(await about("warehouseKeeper", gone as never)).toEqual([]);
    expect((await notices("qaOfficer"))[0]!.text).toMatch(/将于 2026-12-20 失效$/);
    await clock("2026-11-24");
    expect(await about("qaOfficer", licence)).toEqual(["EXPIRY_WARNING"]);
    await clock("2026-12-14");
    expect(await about("qaOfficer", licence)).toEqual(["EXPIRY_WARNING", "EXPIRY_WARNING"]);
  });
});

describe("a notice", () => {
  const kept = async (): Promise<Item[]> => (await stage.everything()).filter(({ pk, sk }) => /^(notice|delivery)_/.test(String(pk)) ? sk === "record" : sk === "unread");
  const plain = (items: Item[]): string => JSON.stringify(items.toSorted((a, b) => (String(a.pk) < String(b.pk) ? -1 : 1)));

  test("is written exactly once, even if the stream repeats changes in other batches and several processes read it", async () => {
    await stream.caughtUp();
    const happenings = changes.filter(({ dynamodb }) => !/^(notice|delivery)_/.test(String(dynamodb?.Keys?.pk?.S)));
    const forget = async () => stage.table.batchWrite([], (await kept()).map(({ pk, sk }) => ({ pk, sk }) as never));
    await forget();
    await projectRecords(happenings, stage.table);
    const expected = plain(await kept());
    expect((await kept()).length).toBeGreaterThan(10);

    const deliveries = fc.array(fc.tuple(fc.nat(happenings.length - 1), fc.integer({ min: 1, max: 60 })), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(deliveries, async (batches) => {
        await forget();
        // Some of it comes early, some twice, some at the same moment; in the end all of it has come.
        await Promise.all(batches.map(([start, length]) => projectRecords(happenings.slice(start, start + length), stage.table)));
        await projectRecords(happenings, stage.table);
        expect(plain(await kept())).toBe(expected);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  test("is left out where the person wants no bell, and no channel is left", async () => {
    const choices = [{ kind: "APPROVAL_WAITING", bell: false, email: false, chat: false }];
    const set = "mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { record { id version } problems { code } } }";
    expect((await stage.answer("stand-in", set, { input: { choices } })).setNotificationPreferences).toMatchObject({ problems: [], record: { version: 1 } });
    const from = changes.length;
    const [before, order] = [await unread("stand-in"), await submitted()];
    await project(from);
    expect(await about("stand-in", order)).toEqual([]);
    expect(await unread("stand-in")).toBe(before);
    expect(await about("supplyLead", order)).toEqual(["APPROVAL_WAITING"]);
    const { myNotificationPreferences: mine } = await stage.answer("stand-in", "{ myNotificationPreferences { version language choices { kind bell email chat } } }");
    expect(mine).toMatchObject({ version: 1, language: "zh" });
    expect(mine.choices).toHaveLength(noticeKinds().length);
    expect(mine.choices).toContainEqual(choices[0]);
    // A channel that is not named stays as it is.
    await stage.answer("stand-in", set, { input: { choices: [{ kind: "APPROVAL_WAITING", email: true, chat: null }, { kind: "MENTIONED", bell: false }] } });
    const { myNotificationPreferences: later } = await stage.answer("stand-in", "{ myNotificationPreferences { choices { kind bell email chat } } }");
    expect(later.choices).toContainEqual({ kind: "APPROVAL_WAITING", bell: false, email: true, chat: false });
    expect(later.choices).toContainEqual({ kind: "MENTIONED", bell: false, email: true, chat: false });
    expect((await stage.answer("stand-in", set, { input: { version: 7, choices } })).setNotificationPreferences).toEqual({ record: null, problems: [{ code: "VERSION_CONFLICT" }] });
    expect((await stage.answer("stand-in", set, { input: {} })).setNotificationPreferences.problems).toEqual([{ code: "REQUIRED" }]);
  });
});

describe("reading", () => {
  const mark = async (subject: string, ids: string[], asUnread = false): Promise<Answer> =>
    (await stage.answer(subject, "mutation ($input: MarkNoticesInput!) { markNotices(input: $input) { record { id unread } unread problems { code } } }", { input: { ids, unread: asUnread } })).markNotices;

  test("moves the count with every mark, and marking twice changes nothing", async () => {
    const all = await notices("supplyLead");
    expect(await unread("supplyLead")).toBe(all.length);
    const [first, second] = all;
    expect(await mark("supplyLead", [first!.id, second!.id, first!.id])).toEqual({ record: { id: first!.id, unread: false }, unread: all.length - 2, problems: [] });
    expect(await mark("supplyLead", [first!.id])).toMatchObject({ unread: all.length - 2 });
    expect(await mark("supplyLead", [first!.id], true)).toMatchObject({ record: { unread: true }, unread: all.length - 1 });
    expect((await notices("supplyLead", true)).map(({ id }) => id)).not.toContain(second!.id);
    await Promise.all(Array.from({ length: 3 }, () => mark("supplyLead", all.map(({ id }) => id))));
    expect(await unread("supplyLead")).toBe(0);
  }, 60_000);

  test("of somebody else's notices is not possible, nor are they seen", async () => {
    const [theirs] = await notices("purchaser");
    const before = await unread("purchaser");
    expect(await mark("supplyLead", [theirs!.id])).toEqual({ record: null, unread: 0, problems: [] });
    expect(await unread("purchaser")).toBe(before);
    const { node } = await stage.answer("auditor", "query ($id: ID!) { node(id: $id) { id } }", { id: theirs!.id });
    expect(node).toBeNull();
  });

  test("of none, or of too many at once, is refused", async () => {
    for (const ids of [[], Array.from({ length: 101 }, () => "notice_x")]) expect((await mark("purchaser", ids)).problems).toEqual([{ code: "REQUIRED" }]);
  });

  test("of everything leaves nothing unread", async () => {
    expect(await unread("purchaser")).toBeGreaterThan(1);
    const { markAllNoticesRead } = await stage.answer("purchaser", "mutation { markAllNoticesRead { unread problems { code } } }");
    expect(markAllNoticesRead).toEqual({ unread: 0, problems: [] });
    expect(await notices("purchaser", true)).toEqual([]);
  });
});
