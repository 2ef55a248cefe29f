/**
 * What follows from the records can all be lost and comes back: whatever the stream's function has ever written is taken
 * away, and a rebuild, or a replay of dead letters, brings back each thing of it, as it was.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { memoryCheckpoint } from "../../../infra/local/checkpoint.ts";
import { pollStream } from "../../../infra/local/streamPoller.ts";
import { addComment } from "../comment/comment.ts";
import { approvedProduct, draftOrder, line, qualifiedSupplier, stockInStorage } from "../../test/company.ts";
import { keysOf, Stage } from "../../test/stage.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { entityOfId } from "../../table/entity.ts";
import { figurePrefix, projectedSortKey, searchPrefix } from "../../table/keys.ts";
import type { Item } from "../../table/table.ts";
import { businessDate } from "../businessDate.ts";
import { changesFor } from "../event/changes.ts";
import { WebhookEndpoint } from "../event/webhookEndpoint.ts";
import { projectRecords } from "./project.ts";
import { rebuild } from "./rebuild.ts";
import { reprojectRecords } from "./reprojectRecords.ts";
import { verify } from "./verify.ts";

let stage: Stage;
/** What the stream has led to, and what a rebuild has made of the records alone. */
let streamed: Item[];
let whole: Item[];

/** What the stream's function writes, by what it is for. */
const kinds: Record<string, (item: Item) => boolean> = {
  "search terms": ({ pk }) => String(pk).startsWith(searchPrefix),
  "counts and figures": ({ pk }) => String(pk).startsWith(figurePrefix),
  "markers of what was projected": ({ sk }) => sk === projectedSortKey,
  "records that follow from others": ({ pk, sk }) => sk === "record" && entityOfId(String(pk))?.derivedFrom !== undefined,
  notices: ({ pk, sk }) => sk === "record" && entityOfId(String(pk))?.name === "Notice",
  "deliveries of notices": ({ pk, sk }) => sk === "record" && entityOfId(String(pk))?.name === "NoticeDelivery",
  "numbers of unread notices": ({ sk }) => sk === "unread",
  "feeds of changes": ({ pk, sk }) => String(pk).startsWith("feed#") && String(sk).startsWith("change#"),
  "deliveries of events": ({ pk, sk }) => sk === "record" && entityOfId(String(pk))?.name === "WebhookDelivery",
  "how far the feeds have come": ({ sk }) => sk === "fed",
};
const follows = (item: Item): boolean => Object.values(kinds).some((is) => is(item));

beforeAll(async () => {
  process.env.MAIL_FROM = "pharmops@example.com";
  stage = await Stage.open(businessDate(new Date()), { streamed: true });
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "officeClerk");
  await stage.seedEdit(await stage.fresh<Employee>(await stage.idOf("supplyLead")), { email: "lead@example.com" });
  const supplier = await qualifiedSupplier(stage);
  await stage.connect("machine", supplier.id);
  await changesFor(await stage.as("machine"), { first: 0 });
  await stage.seed(WebhookEndpoint, { id: `hook_${supplier.id}_1`, partyId: supplier.id, clientId: await stage.idOf("machine"), url: "https://example.com/events", eventTypes: ["purchaseOrder.sent"], status: "ACTIVE", activeSince: stage.now.toISOString(), sealed: "", duties: [] });
  const order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 5)]);
  await stage.act("purchaser", PurchaseOrder, "submit", order);
  await stage.act("supplyLead", PurchaseOrder, "approve", order);
  await stage.act("purchaser", PurchaseOrder, "send", order);
  await addComment(await stage.as("purchaser"), { id: order.id, text: "@officeClerk", mentionedIds: [await stage.idOf("officeClerk")] });
  await stage.act("purchaser", PurchaseOrder, "submit", await draftOrder(stage, supplier, [line(await approvedProduct(stage), 7)]));
  await stockInStorage(stage);
  await followStream();
  streamed = await stage.everything();
  await lose(follows);
  await rebuilt();
  whole = await stage.everything();
}, 180_000);
afterAll(async () => {
  await stage.close();
  delete process.env.MAIL_FROM;
});

const checkpoint = memoryCheckpoint();

/** Reads on in the stream to its end. */
async function readStream(tell: (records: DynamoDBRecord[]) => Promise<string[]>): Promise<void> {
  const { Table: table } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: stage.table.name }));
  const poller = pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn: table!.LatestStreamArn!,
    consumers: { only: { checkpoint, handler: async ({ Records: records }) => ({ batchItemFailures: (await tell(records)).map((itemIdentifier) => ({ itemIdentifier })) }) } },
    idleMs: 10,
    deadLetter: ({ dynamodb }) => expect.unreachable(`${dynamodb?.Keys?.pk?.S} could not be projected`),
    onError: (error) => console.error(error),
  });
  await poller.caughtUp();
  await poller.stop();
}

/** Hands everything that has happened to the projections, as the stream does, and what follows from that. */
const followStream = (): Promise<void> => readStream(async (records) => (await projectRecords(records, stage.table)).failed);

/** What says when and how often it was written, and in a feed, at which place. */
const incidental = new Set(["createdAt", "updatedAt", "revision", "sequence", "movedAt", "expiresAt", "dueAt", "generation", "at", "version"]);

/** The items of a kind as texts, without what is incidental. */
const ofKind = (items: readonly Item[], is: (item: Item) => boolean): string[] =>
  items
    .filter(is)
    .map((item) => Object.entries(item).filter(([name]) => !incidental.has(name) && !/^l\d+[ps]$/.test(name) && !/^fresh\d+$/.test(name)))
    .map((entries) => JSON.stringify(entries.filter(([name, value]) => !(name === "sk" && String(value).startsWith("change#"))).sort()))
    .sort();

async function lose(is: (item: Item) => boolean): Promise<void> {
  const lost = (await stage.everything()).filter(is);
  expect(lost.length).toBeGreaterThan(0);
  await stage.table.batchWrite([], keysOf(lost));
  // Their removal passes in the stream unseen, so only a rebuild can find that they are missing.
  await readStream(async () => []);
}

async function rebuilt(): Promise<void> {
  await rebuild(stage.table, { parts: 2, settleMs: 0, lifeSignMs: 0, progress: () => {}, corrected: () => {} });
  await followStream();
}

const differences = async () => (await verify(stage.table, { parts: 2, settleMs: 0, progress: () => {} })).differences;

async function expectAllBack(): Promise<void> {
  const now = await stage.everything();
  for (const [kind, is] of Object.entries(kinds)) expect(ofKind(now, is), kind).toEqual(ofKind(whole, is));
  expect(await differences()).toEqual([]);
}

test("each kind of what the stream's function writes is there, so that each can be lost", () => {
  for (const [kind, is] of Object.entries(kinds)) expect(streamed.filter(is).length, kind).toBeGreaterThan(0);
});

const isOfNotices = ({ pk, sk }: Item): boolean => sk === "unread" || /^((notice|delivery)_|figure#(notice|delivery)\|)/.test(String(pk));

test("a rebuild from the records alone makes all that the stream did", async () => {
  for (const [kind, is] of Object.entries(kinds)) {
    const others = (item: Item): boolean => is(item) && !isOfNotices(item);
    expect(ofKind(whole, others), kind).toEqual(ofKind(streamed, others));
  }
  expect(await differences()).toEqual([]);
});

test("and tells people again, but for what nobody waits for any more", () => {
  const noticesIn = (items: readonly Item[]) => items.filter(kinds.notices!).map(({ kind, aboutId, recipientId }) => `${String(kind)} ${String(aboutId)} ${String(recipientId)}`);
  const decided = streamed.filter(({ sk, approval }) => sk === "record" && (approval as { steps: { status: string }[] } | undefined)?.steps.every(({ status }) => status !== "PENDING")).map(({ pk }) => `APPROVAL_WAITING ${String(pk)}`);
  expect(decided.length).toBeGreaterThan(0);
  expect(noticesIn(whole).sort()).toEqual(noticesIn(streamed).filter((one) => !decided.some((waiting) => one.startsWith(waiting))).sort());
  expect(new Set(noticesIn(whole).map((one) => one.split(" ")[0]))).toEqual(new Set(["APPROVAL_WAITING", "DOCUMENT_APPROVED", "MENTIONED"]));
});

describe("a rebuild brings back", () => {
  test.each(["notices", "search terms", "counts and figures", "records that follow from others"])("%s, and nothing is told twice", async (kind) => {
    // With notices, all that is kept for them.
    await lose(kind === "notices" ? isOfNotices : kinds[kind]!);
    await rebuilt();
    await expectAllBack();
    await rebuilt();
    await expectAllBack();
  });
});

test("a replay of dead letters sends the notices that the stream's function could not, and none twice", async () => {
  await lose(follows);
  const ids = whole.filter(({ pk, sk }) => sk === "record" && !follows({ pk, sk })).map(({ pk }) => String(pk));
  await reprojectRecords(stage.table, ids);
  await reprojectRecords(stage.table, ids);
  const now = await stage.everything();
  for (const kind of ["notices", "deliveries of notices", "numbers of unread notices", "search terms"]) expect(ofKind(now, kinds[kind]!), kind).toEqual(ofKind(whole, kinds[kind]!));
});
