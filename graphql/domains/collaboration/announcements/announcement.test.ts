/** Announcements, and with them who has confirmed to have read a document. 八(一) */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { ReadReceipt } from "../../../platform/receipt/readReceipt.ts";
import { Announcement } from "./announcement.ts";

let stage: Stage;
const readers = ["receiver", "inspector", "warehouseKeeper", "picker"] as const;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("qaOfficer", "headOfQuality", "hr", "salesLead", "departmentManager", "auditor", "finance", ...readers);
});
afterAll(() => stage.close());

const text = { title: "冷链到货交接要求", body: "先核对温度记录，再在冷库门口交接。", departments: ["WAREHOUSE"], confirmBy: "2026-11-27" };

async function published(difference: object = {}): Promise<Announcement> {
  const draft = await stage.at("2026-11-23").create("qaOfficer", Announcement, { ...text, ...difference });
  const announcement = await stage.act<Announcement>("qaOfficer", Announcement, "publish", draft);
  await tick(stage.at("2026-11-23").now, stage.table);
  return announcement;
}

const receiptOf = async (announcement: Announcement, subject: string): Promise<ReadReceipt | undefined> => {
  const personId = await stage.idOf(subject);
  return (await listed(stage, ReadReceipt, "documentId", announcement.id)).find((one) => one.personId === personId);
};
const confirm = async (announcement: Announcement, subject: string) => stage.act<ReadReceipt>(subject, ReadReceipt, "confirm", (await receiptOf(announcement, subject))!);
const countsOf = async (announcement: Announcement) => (await stage.answer("qaOfficer", "query ($id: ID!) { announcement(id: $id) { readers { asked confirmed share } } }", { id: announcement.id })).announcement.readers;

describe("a published announcement", () => {
  test("asks each of its readers once, and only a reader confirms", async () => {
    const announcement = await published();
    expect((await listed(stage, ReadReceipt, "documentId", announcement.id)).map(({ status, revision, confirmBy }) => [status, revision, confirmBy])).toEqual(readers.map(() => ["WAITING", 1, "2026-11-27"]));
    expect(await receiptOf(announcement, "salesLead")).toBeUndefined();
    const own = (await receiptOf(announcement, "picker"))!;
    await stage.cannot("receiver", ReadReceipt, "confirm", own, {}, "NO_SUCH_RECORD");
    await stage.cannot("qaOfficer", ReadReceipt, "confirm", own, {}, "ACCESS_DENIED");
    expect(await confirm(announcement, "picker")).toMatchObject({ status: "CONFIRMED" });
    await tick(stage.at("2026-11-24").now, stage.table);
    expect((await receiptOf(announcement, "picker"))!.status).toBe("CONFIRMED");
    expect(await countsOf(announcement)).toEqual({ asked: 4, confirmed: 1, share: 2_500 });
  });

  test("keeps confirmations when it is corrected, and asks again when it is revised", async () => {
    const announcement = await published();
    await confirm(announcement, "picker");
    await stage.act("qaOfficer", Announcement, "correct", announcement, { body: "先核对温度记录，然后在冷库门口交接。", reason: "错字" });
    await tick(stage.at("2026-11-25").now, stage.table);
    expect(await countsOf(announcement)).toMatchObject({ confirmed: 1 });
    const revised = await stage.act<Announcement>("qaOfficer", Announcement, "revise", announcement, { body: "交接不超过三十分钟。", reason: "增加时限", confirmBy: "2026-12-04" });
    expect(revised.revision).toBe(2);
    expect(await countsOf(announcement), "at once, before the clock runs").toMatchObject({ asked: 4, confirmed: 0, share: 0 });
    await tick(stage.at("2026-11-25").now, stage.table);
    expect(await receiptOf(announcement, "picker")).toMatchObject({ status: "WAITING", revision: 2, confirmBy: "2026-12-04" });
    expect((await receiptOf(announcement, "picker"))!.confirmedAt).toBeUndefined();
  });

  test("counts who belongs to its readers now: one who confirmed has left, two have joined", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, i) => stage.hire(`service-${i}`, "serviceAgent")));
    const announcement = await published({ departments: ["SERVICE"] });
    for (let i = 0; i < 9; i++) await confirm(announcement, `service-${i}`);
    expect(await countsOf(announcement)).toEqual({ asked: 12, confirmed: 9, share: 7_500 });
    await stage.seedEdit(people[0]!, { status: "INACTIVE" });
    await stage.hire("service-12", "serviceAgent");
    await stage.hire("service-13", "serviceAgent");
    expect(await countsOf(announcement)).toEqual({ asked: 13, confirmed: 8, share: 6_153 });
    await tick(stage.at("2026-11-26").now, stage.table);
    expect(await receiptOf(announcement, "service-13")).toMatchObject({ status: "WAITING" });
    for (const person of people.slice(1)) await stage.seedEdit(person, { status: "INACTIVE" });
  });

  test("asks nobody any more once it is withdrawn or has expired", async () => {
    const [withdrawn, expiring] = [await published(), await published({ expiresOn: "2026-11-30" })];
    await stage.cannot("salesLead", Announcement, "withdraw", withdrawn, { reason: "已过时" }, "ACCESS_DENIED");
    await confirm(withdrawn, "picker");
    await stage.act("departmentManager", Announcement, "withdraw", withdrawn, { reason: "已过时" });
    await tick(stage.at("2026-11-30").now, stage.table);
    const statesOf = async (announcement: Announcement) => (await listed(stage, ReadReceipt, "documentId", announcement.id)).map(({ status }) => status).toSorted();
    expect(await statesOf(withdrawn)).toEqual(["CONFIRMED", "LAPSED", "LAPSED", "LAPSED"]);
    expect((await stage.fresh(expiring)).status).toBe("EXPIRED");
    await tick(stage.at("2026-12-01").now, stage.table);
    expect(await statesOf(expiring)).toEqual(["LAPSED", "LAPSED", "LAPSED", "LAPSED"]);
  });
});

test("is published by managers, leads, HR and quality, in time, and by its author", async () => {
  await stage.cannotCreate("finance", Announcement, text, "ACCESS_DENIED");
  await stage.at("2026-11-23").cannotCreate("qaOfficer", Announcement, { ...text, confirmBy: "2026-11-20", expiresOn: "2026-11-23" }, "CONFIRM_BY_PASSED", "EXPIRES_TOO_SOON");
  const draft = await stage.at("2026-11-23").create("qaOfficer", Announcement, text);
  await stage.cannot("headOfQuality", Announcement, "publish", draft, {}, "NO_SUCH_RECORD");
  await stage.at("2026-11-28").cannot("qaOfficer", Announcement, "publish", draft, {}, "CONFIRM_BY_PASSED");
  await stage.at("2026-11-24").act("qaOfficer", Announcement, "publish", draft);
});

test("receipts are known to the reader, the publisher, HR and those who oversee", async () => {
  const announcement = await published();
  const receipt = (await receiptOf(announcement, "picker"))!;
  const sees = async (subject: string) => (await stage.answer(subject, "query ($id: ID!) { readReceipt(id: $id) { id } }", { id: receipt.id })).readReceipt !== null;
  expect(await Promise.all(["picker", "qaOfficer", "hr", "departmentManager", "auditor", "receiver", "salesLead"].map(sees))).toEqual([true, true, true, true, true, false, false]);
});

test("its readers are notified when it is published or revised, but not when it is corrected", async () => {
  const announcement = await published();
  const copy = (values: Partial<Announcement>) => Object.assign(Object.create(Announcement.prototype) as Announcement, announcement, values);
  const announced = (before: Announcement | undefined, after: Announcement) => announcementsOf({ before, after }).map(({ source }) => source);
  expect(announced(copy({ status: "DRAFT" }), announcement)).toEqual([`${announcement.id} 1`]);
  expect(announced(announcement, copy({ revision: 2 }))).toEqual([`${announcement.id} 2`]);
  expect(announced(announcement, copy({ body: "更正" }))).toEqual([]);
});
