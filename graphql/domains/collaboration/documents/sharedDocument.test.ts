/** Shared documents: every version stays, nobody overwrites another's, and readers confirm each. 八(二)3 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { ReadReceipt } from "../../../platform/receipt/readReceipt.ts";
import { DocumentVersion } from "./documentVersion.ts";
import { SharedDocument } from "./sharedDocument.ts";

let stage: Stage;
const warehouse = ["receiver", "picker"] as const;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("qaOfficer", "headOfQuality", "salesLead", "officeClerk", "departmentManager", "auditor", ...warehouse);
});
afterAll(() => stage.close());

async function drafted(author: "qaOfficer" | "officeClerk" = "qaOfficer"): Promise<SharedDocument> {
  return stage.create(author, SharedDocument, { title: "冷链交接规程", departments: ["WAREHOUSE"], editors: [{ employeeId: await stage.idOf("headOfQuality") }], fileId: await storedScan(stage, author), note: "首版", confirmBy: "2026-12-04" });
}

const inForce = async (): Promise<SharedDocument> => stage.act<SharedDocument>("qaOfficer", SharedDocument, "putInForce", await drafted());
const version = async (author: string, basedOn: number, note = "增加时限") => ({ basedOn, fileId: await storedScan(stage, author), note });
const versionsOf = ({ id }: SharedDocument) => listed(stage, DocumentVersion, "documentId", id, "nth");
const receipts = async ({ id }: SharedDocument) => {
  await tick(stage.now, stage.table);
  return listed(stage, ReadReceipt, "documentId", id);
};
const sees = async (subject: string, { id }: SharedDocument) => (await stage.answer(subject, "query ($id: ID!) { sharedDocument(id: $id) { id } }", { id })).sharedDocument !== null;
const versionsSeenBy = async (subject: string, { id }: SharedDocument) => (await stage.answer(subject, "query ($id: ID!) { documentVersions(filter: { documentId: { eq: $id } }) { nodes { nth } } }", { id })).documentVersions.nodes.length;

test("a draft and its versions are known to its editors alone; in force, to everybody", async () => {
  const document = await drafted();
  expect(await Promise.all(["qaOfficer", "headOfQuality", "picker", "departmentManager", "auditor"].map((subject) => sees(subject, document)))).toEqual([true, true, false, false, false]);
  expect(await versionsSeenBy("picker", document)).toBe(0);
  expect(await versionsSeenBy("headOfQuality", document)).toBe(1);
  await stage.act("qaOfficer", SharedDocument, "putInForce", document);
  expect(await sees("picker", document)).toBe(true);
  expect(await versionsSeenBy("picker", document)).toBe(1);
});

test("is put in force by those who announce, and changed by its editors", async () => {
  const ofClerk = await drafted("officeClerk");
  await stage.cannot("officeClerk", SharedDocument, "putInForce", ofClerk, {}, "ACCESS_DENIED");
  const document = await stage.act<SharedDocument>("headOfQuality", SharedDocument, "putInForce", ofClerk);
  expect(document).toMatchObject({ status: "IN_FORCE", revision: 1, publishedOn: "2026-11-23" });
  await stage.cannot("picker", SharedDocument, "addVersion", document, await version("picker", 1), "ACCESS_DENIED");
  await stage.cannotCreate("auditor", SharedDocument, { title: "文件", fileId: ofClerk.fileId, note: "首版" }, "ACCESS_DENIED");
});

test("a version names the newest one: of two who began from the same, the second is told of the first", async () => {
  const document = await inForce();
  await stage.act("qaOfficer", SharedDocument, "addVersion", document, await version("qaOfficer", 1));
  const [conflict] = await stage.cannot("headOfQuality", SharedDocument, "addVersion", document, await version("headOfQuality", 1, "另一修改"), "VERSION_CONFLICT");
  expect(conflict).toMatchObject({ kind: "conflict", record: { id: document.id, revision: 2 } });
  await stage.cannot("headOfQuality", SharedDocument, "addVersion", document, await version("headOfQuality", 3), "BASED_ON_NO_VERSION");
  await stage.act("headOfQuality", SharedDocument, "addVersion", document, await version("headOfQuality", 2, "另一修改"));
  expect((await versionsOf(document)).map(({ nth, basedOn, status, note }) => [nth, basedOn, status, note])).toEqual([
    [1, undefined, "SUPERSEDED", "首版"],
    [2, 1, "SUPERSEDED", "增加时限"],
    [3, 2, "CURRENT", "另一修改"],
  ]);
  expect(await stage.fresh(document)).toMatchObject({ revision: 3, note: "另一修改" });
  expect(await versionsSeenBy("picker", document)).toBe(3);
});

test("two versions at the same moment: one is added, the other is told of it", async () => {
  const document = await inForce();
  const [one, other] = [await version("qaOfficer", 1), await version("headOfQuality", 1)];
  const outcomes = await Promise.all([stage.tryTo("qaOfficer", SharedDocument, "addVersion", document, one), stage.tryTo("headOfQuality", SharedDocument, "addVersion", document, other)]);
  expect(outcomes.map(({ findings }) => findings.map(({ code }) => code).join()).sort()).toEqual(["", "VERSION_CONFLICT"]);
  expect(await versionsOf(document)).toHaveLength(2);
});

test("its readers confirm it, and each new version anew; withdrawn, nobody is asked", async () => {
  const document = await inForce();
  expect((await receipts(document)).map(({ status, revision, confirmBy }) => [status, revision, confirmBy])).toEqual(warehouse.map(() => ["WAITING", 1, "2026-12-04"]));
  const picker = await stage.idOf("picker");
  const own = (await receipts(document)).find(({ personId }) => personId === picker)!;
  await stage.act("picker", ReadReceipt, "confirm", own);
  expect((await stage.answer("qaOfficer", "query ($id: ID!) { sharedDocument(id: $id) { readers { asked confirmed } } }", { id: document.id })).sharedDocument.readers).toEqual({ asked: 2, confirmed: 1 });
  await stage.act("qaOfficer", SharedDocument, "addVersion", document, await version("qaOfficer", 1));
  expect((await receipts(document)).map(({ status, revision }) => [status, revision])).toEqual([["WAITING", 2], ["WAITING", 2]]);
  await stage.act("departmentManager", SharedDocument, "withdraw", document, { reason: "规程废止" });
  expect((await receipts(document)).map(({ status }) => status)).toEqual(["LAPSED", "LAPSED"]);
  expect(await versionsSeenBy("picker", document)).toBe(2);
  await stage.cannot("qaOfficer", SharedDocument, "addVersion", document, await version("qaOfficer", 2), "WRONG_STATE");
});
