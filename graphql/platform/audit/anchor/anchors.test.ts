/**
 * What was anchored cannot be rewritten without being found, even by somebody who writes the table as the product does
 * and makes every hash anew. On the engine, with a bucket and a key of their own.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startAnchoring } from "../../../test/anchors.ts";
import { approvedProduct, batchAtLocation, place } from "../../../test/company.ts";
import { keysOf, Stage } from "../../../test/stage.ts";
import { startKeys } from "../../../../infra/local/keys.ts";
import { Group } from "../../../domains/organization/people/group.ts";
import { balanceId } from "../../../domains/supply/stock/allocatable.ts";
import { StockMovement } from "../../../domains/supply/stock/stockMovement.ts";
import { auditHash, type AuditItem } from "../../../table/auditEntry.ts";
import { anchoredKey, auditKey, recordKey } from "../../../table/keys.ts";
import { entryHash } from "../../../table/ledger.ts";
import { fromRecordItem, toRecordItem } from "../../../table/record.ts";
import { toItem, type Item } from "../../../table/table.ts";
import { addDays, businessDate } from "../../businessDate.ts";
import { updateRecord } from "../../entity/entityResolver.ts";
import { projectRecords } from "../../projection/project.ts";
import { tick } from "../../schedule/tick.ts";
import { verifyTrail } from "../verify.ts";
import { signedText, type Anchor } from "./anchor.ts";
import { anchorDays } from "./anchorDays.ts";
import { noteHeads } from "./head.ts";
import { verifyAnchors } from "./verifyAnchors.ts";

const today = businessDate(new Date());
const tomorrow = addDays(today, 1);
const midday = (day: string): Date => new Date(`${day}T04:00:00Z`);

let stage: Stage;
let anchoring: Awaited<ReturnType<typeof startAnchoring>>;
let group: Group;
let movement: StockMovement;
let before: Item[];

beforeAll(async () => {
  anchoring = await startAnchoring();
  stage = await Stage.open(today);
  await stage.staff("hr");
  group = await stage.create("hr", Group, { name: "市场推广组" });
  for (const name of ["市场组", "推广组"]) await updateRecord(await stage.as("hr"), Group, { id: group.id, name }, undefined);
  const [shelf, product] = [await place(stage, "STORAGE"), await approvedProduct(stage)];
  const batch = await batchAtLocation(stage, product, shelf, { quantity: 100, expiresIn: 400 });
  await stage.project();
  await anchor(tomorrow);
  before = await stage.everything();
  movement = fromRecordItem(before.find(({ pk, sk }) => sk === "record" && String(pk).startsWith("mov_"))!);
  expect(movement.batchId).toBe(batch.id);
}, 60_000);
afterAll(async () => {
  await stage.close();
  await anchoring.stop();
});

/** What a test changed is as it was for the next one. */
afterEach(async () => {
  const keys = new Set(before.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`));
  const added = (await stage.everything()).filter(({ pk, sk }) => !keys.has(`${String(pk)} ${String(sk)}`));
  await stage.table.batchWrite(before, keysOf(added));
});

const anchor = async (day: string): Promise<void> => anchorDays(await stage.at(day).as("hr"));
const compared = (on = tomorrow) => verifyAnchors(stage.table, midday(on));
const problems = async (on = tomorrow) => (await compared(on)).problems;

/** The newest version with another name, its entry and the head of the chain made as the product makes them. */
async function rewriteLastVersion(name: string): Promise<void> {
  const [record, entry] = [await stage.fresh(group), (await stage.table.get(auditKey(group.id, 3)))!];
  const { hash: _hash, pk: _pk, sk: _sk, ...facts } = entry as unknown as AuditItem & { pk: string; sk: string };
  const rewritten = { ...facts, changes: [{ ...facts.changes[0]!, after: JSON.stringify(name) }] };
  const hash = auditHash(rewritten);
  await stage.table.batchWrite([{ ...auditKey(group.id, 3), ...rewritten, hash }, toRecordItem(Object.assign(record, { name, auditHash: hash }))]);
}

/** The movement with 500 packs more; its hash, the head of the chain and the balance fit. */
async function rewriteMovement(): Promise<void> {
  const balance = await stage.fresh<Group & { onHand: number }>(balanceId(movement.batchId, movement.toLocationId!));
  const raised = Object.assign(fromRecordItem<StockMovement>(toRecordItem(movement)), { quantity: movement.quantity + 500 });
  raised.auditHash = entryHash(raised);
  await stage.table.batchWrite([toRecordItem(raised), toRecordItem(Object.assign(balance, { onHand: balance.onHand + 500, auditHash: raised.auditHash }))]);
}

test("everything that the product has written is what was anchored", async () => {
  const { days, heads, problems: found } = await compared();
  expect(found).toEqual([]);
  expect(days).toBe(1);
  expect(heads).toBeGreaterThan(8);
});

describe("what the chains alone cannot tell", () => {
  test("the last entry of a trail and its head, rewritten with a fresh hash", async () => {
    await rewriteLastVersion("黑客组");
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
    expect(await problems()).toEqual([{ about: group.id, problem: `version 3 is not what was anchored on ${today}` }]);
  });

  test("an entry of a ledger, its chain and its sums rewritten to fit", async () => {
    await rewriteMovement();
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
    expect(await problems()).toEqual([{ about: movement.id, problem: `version 1 is not what was anchored on ${today}` }]);
  });

  test("a record that was removed with all its entries", async () => {
    const keys = keysOf(before.filter(({ pk }) => pk === group.id));
    await stage.table.batchWrite([], keys);
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
    expect(await problems()).toEqual([{ about: group.id, problem: `version 3 is gone, and was anchored on ${today}` }]);
  });
});

describe("anchors", () => {
  const file = (day: string, name: string): string => join(anchoring.folder, "anchors", day, readdirSync(join(anchoring.folder, "anchors", day)).find((one) => one.startsWith(name) && one.endsWith("_object"))!);

  async function withFile(path: string, change: (text: string) => string, look: () => Promise<void>): Promise<void> {
    const text = readFileSync(path, "utf8");
    writeFileSync(path, change(text));
    await look();
    writeFileSync(path, text);
  }

  const request = (method: string, name: string) => fetch(`${process.env.AWS_ENDPOINT_URL_S3}/${process.env.ANCHORS_BUCKET}/anchors/${today}/${name}`, { method, ...(method === "PUT" && { body: "{}" }) });

  test("are neither replaced nor removed by anybody", async () => {
    expect((await request("PUT", "anchor.json")).status).toBe(412);
    expect((await request("DELETE", "anchor.json")).status).toBe(403);
    expect(await problems()).toEqual([]);
  });

  test("that were changed where they are kept are not what was signed", async () => {
    await withFile(file(today, "anchor.json"), (text) => text.replace(/"heads":\d+/, '"heads":0'), async () => expect(await problems()).toEqual([{ about: today, problem: "its anchor is not signed with our key" }]));
    await withFile(file(today, "heads-"), (text) => text.replace(/"hash":"./, '"hash":"x'), async () => expect((await problems()).map(({ problem }) => problem)).toEqual([expect.stringMatching(/^anchors\/.*heads-.* is not what was anchored$/)]));
  });

  test("that another key has signed are not ours", async () => {
    const other = await startKeys({});
    const signedByOther = async (ours: Anchor): Promise<Anchor> => {
      const body = { KeyId: process.env.ANCHOR_KEY, Message: Buffer.from(signedText(ours)).toString("base64") };
      const answer = await fetch(other.url, { method: "POST", headers: { "x-amz-target": "TrentService.Sign" }, body: JSON.stringify(body) });
      return { ...ours, signature: ((await answer.json()) as { Signature: string }).Signature };
    };
    const path = file(today, "anchor.json");
    const forged = await signedByOther(JSON.parse(readFileSync(path, "utf8")) as Anchor);
    await other.stop();
    await withFile(path, () => JSON.stringify(forged), async () => expect(await problems()).toEqual([{ about: today, problem: "its anchor is not signed with our key" }]));
  });

  test("are written once a day, and made up for days on which nothing ran, each naming the one before", async () => {
    await anchor(tomorrow);
    await anchor(addDays(today, 4));
    const { days, problems: found } = await compared(addDays(today, 4));
    expect([days, found]).toEqual([4, []]);
    expect(await stage.table.get(anchoredKey)).toMatchObject({ day: addDays(today, 3) });
  });

  test("that stop coming, or that the table knows and the bucket does not, are reported", async () => {
    expect(await problems(addDays(today, 9))).toContainEqual({ about: addDays(today, 3), problem: "nothing has been anchored since" });
    await stage.table.put({ ...anchoredKey, day: addDays(today, 8), digest: "0" });
    expect(await problems(addDays(today, 9))).toContainEqual({ about: addDays(today, 8), problem: `it was anchored, but the newest anchor is ${addDays(today, 3)}` });
  });
});

test("changes from the stream are noted, and an unreachable bucket fails this work of the clock only, by its name", async () => {
  const item = (await stage.table.get(recordKey(group.id)))!;
  const streamed = [{ dynamodb: { NewImage: toItem(item), SequenceNumber: "1" } }];
  expect(await projectRecords(streamed as never, stage.table)).toEqual({ failed: [] });
  const { AWS_ENDPOINT_URL_S3: store } = process.env;
  process.env.AWS_ENDPOINT_URL_S3 = "http://127.0.0.1:1";
  const failed = await tick(midday(addDays(today, 5)), stage.table).catch((error: unknown) => error);
  process.env.AWS_ENDPOINT_URL_S3 = store;
  expect((failed as { failures: { work: string }[] }).failures.map(({ work }) => work)).toEqual(["anchors"]);
  await anchor(addDays(today, 5));
  expect(await stage.table.get(anchoredKey)).toMatchObject({ day: addDays(today, 4) });
});

test("a version that is rewritten on the same day after it was noted is reported: the anchor has both", async () => {
  const [day, next] = [addDays(today, 5), addDays(today, 6)];
  await updateRecord(await stage.as("hr"), Group, { id: group.id, name: "四组" }, undefined);
  const noted = await stage.fresh(group);
  await noteHeads(stage.table, [noted], midday(day));
  await noteHeads(stage.table, [Object.assign(noted, { auditHash: "0".repeat(64) })], midday(day));
  await anchor(next);
  expect(await problems(next)).toEqual([{ about: group.id, problem: `version 4 is not what was anchored on ${day}` }]);
});
