/** Action items: one owner, a verifier who is somebody else, and deadlines whose history stays visible. 八(一) */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tick } from "../../../platform/schedule/tick.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { Stage } from "../../../test/stage.ts";
import { ActionItem } from "./actionItem.ts";

let stage: Stage;
const at = (day: string): Stage => stage.at(new Date(`${day}T10:00:00+08:00`).toISOString());

beforeAll(async () => {
  stage = await Stage.open("2026-10-12");
  await stage.staff("salesLead", "salesRepresentative", "departmentManager", "finance", "auditor", "purchaser", "supplyLead");
});
afterAll(() => stage.close());

const promised = async (difference: object = {}, day = "2026-10-12") =>
  at(day).create("salesLead", ActionItem, { text: "补齐合同扫描件", ownerId: await stage.idOf("salesRepresentative"), dueOn: "2026-10-16", ...difference });
const act = (day: string, subject: string, action: string, item: ActionItem, input: object = {}) => at(day).act<ActionItem>(subject, ActionItem, action, item, input);

describe("an action item", () => {
  test("is done by its owner with evidence, and verified by the person who assigned it", async () => {
    const item = await promised();
    expect(item).toMatchObject({ status: "OPEN", verifierId: await stage.idOf("salesLead"), originallyDueOn: "2026-10-16", extensions: [] });
    await at("2026-10-13").cannot("salesLead", ActionItem, "report", item, { evidence: "已补齐" }, "ACCESS_DENIED");
    const done = await act("2026-10-14", "salesRepresentative", "report", item, { evidence: "三份扫描件已上传" });
    expect(done).toMatchObject({ status: "DONE", doneOn: "2026-10-14", evidence: "三份扫描件已上传" });
    expect(done.clocks).toMatchObject([{ name: "done", status: "ENDED", outcome: "MET" }]);
    await at("2026-10-14").cannot("salesRepresentative", ActionItem, "verify", item, {}, "ACCESS_DENIED");
    expect(await act("2026-10-15", "salesLead", "verify", item)).toMatchObject({ status: "VERIFIED", verifiedOn: "2026-10-15" });
  });

  test("is refused where nobody else verifies it, the day has passed, or its owner has left, all of it at once", async () => {
    const salesLead = await stage.idOf("salesLead");
    await at("2026-10-12").cannotCreate("salesLead", ActionItem, { text: "补齐合同扫描件", ownerId: salesLead, dueOn: "2026-10-11" }, "VERIFIED_BY_OWNER", "DEADLINE_PASSED");
    const left = await stage.hire("left-1", "purchaser");
    await stage.seedEdit(left, { status: "INACTIVE" });
    await at("2026-10-12").cannotCreate("salesLead", ActionItem, { text: "补齐合同扫描件", ownerId: left.id, dueOn: "2026-10-16" }, "PERSON_NOT_ACTIVE");
    await stage.cannotCreate("auditor", ActionItem, { text: "补齐合同扫描件", ownerId: salesLead, dueOn: "2026-10-16" }, "ACCESS_DENIED");
  });

  test("is known to owner and verifier, and to those who oversee", async () => {
    const item = await promised();
    const sees = async (subject: string) => (await stage.answer(subject, `query ($id: ID!) { actionItem(id: $id) { id } }`, { id: item.id })).actionItem !== null;
    expect(await Promise.all(["salesRepresentative", "salesLead", "departmentManager", "auditor", "finance", "purchaser"].map(sees))).toEqual([true, true, true, true, false, false]);
  });

  test("is extended by its verifier only, to a later day, and every deadline stays visible", async () => {
    const item = await promised();
    await at("2026-10-14").cannot("salesRepresentative", ActionItem, "extend", item, { dueOn: "2026-10-20", reason: "等待客户" }, "ACCESS_DENIED");
    await at("2026-10-14").cannot("salesLead", ActionItem, "extend", item, { dueOn: "2026-10-16", reason: "等待客户" }, "DEADLINE_NOT_LATER");
    const later = await act("2026-10-14", "salesLead", "extend", item, { dueOn: "2026-10-20", reason: "等待客户" });
    expect(later).toMatchObject({ dueOn: "2026-10-20", originallyDueOn: "2026-10-16", extensions: [{ from: "2026-10-16", to: "2026-10-20", reason: "等待客户", byId: await stage.idOf("salesLead"), on: "2026-10-14" }] });
    expect(later.clocks![0]!.dueAt).toBe(new Date("2026-10-20T18:00:00+08:00").toISOString());
    await at("2026-10-14").update("salesLead", ActionItem, item, { text: "补齐全部合同扫描件" });
  });

  test("that was not done after all is reopened with a reason, and does not count as done", async () => {
    const item = await promised();
    await act("2026-10-13", "salesRepresentative", "report", item, { evidence: "已补齐" });
    const again = await act("2026-10-14", "salesLead", "reopen", item, { reason: "缺附件二" });
    expect([again.status, again.doneOn, again.reopenReason]).toEqual(["OPEN", undefined, "缺附件二"]);
    await stage.project();
    const { kpiReadings } = await at("2026-10-31").answer("departmentManager", "{ kpiReadings(kpi: actionsDoneInTime, last: 1) { readings { numerator denominator } } }");
    const before = kpiReadings.readings[0];
    await act("2026-10-16", "salesRepresentative", "report", item, { evidence: "附件二已补" });
    await stage.project();
    const after = (await at("2026-10-31").answer("departmentManager", "{ kpiReadings(kpi: actionsDoneInTime, last: 1) { readings { numerator denominator } } }")).kpiReadings.readings[0];
    expect([Number(after.numerator) - Number(before.numerator), after.denominator]).toEqual([1, before.denominator]);
  });

  test("that is cancelled needs a reason, and leaves the measure", async () => {
    const item = await promised();
    await at("2026-10-13").cannot("salesRepresentative", ActionItem, "cancel", item, { reason: "不再需要" }, "ACCESS_DENIED");
    expect(await act("2026-10-13", "salesLead", "cancel", item, { reason: "不再需要" })).toMatchObject({ status: "CANCELLED", cancelReason: "不再需要" });
  });
});

test("each of those concerned is told once", async () => {
  const item = await promised();
  const copy = (values: Partial<ActionItem>) => Object.assign(Object.create(ActionItem.prototype) as ActionItem, item, values);
  const announced = (before: ActionItem | undefined, after: ActionItem) => announcementsOf({ before, after }).map(({ kind, audience }) => [kind, audience]);
  const [ownerId, verifierId] = [item.ownerId, item.verifierId];
  expect(announced(undefined, item)).toEqual([["ACTION_ASSIGNED", { people: [ownerId] }]]);
  expect(announced(item, copy({ status: "DONE" }))).toEqual([["ACTION_DONE", { people: [verifierId] }]]);
  expect(announced(copy({ status: "DONE" }), item)).toEqual([["ACTION_ASSIGNED", { people: [ownerId] }]]);
  expect(announced(item, copy({ dueOn: "2026-10-20" }))).toEqual([["ACTION_EXTENDED", { people: [ownerId] }]]);
  expect(announced(item, copy({ text: "另一事项" }))).toEqual([]);
});

test("goes to the owner's manager when the owner leaves, to the department manager where that one verifies it, once", async () => {
  const managerId = await stage.idOf("supplyLead");
  const leaver = await stage.hire("leaver-1", "purchaser");
  await stage.seedEdit(leaver, { managerId });
  const [first, second] = [await promised({ ownerId: leaver.id }), await at("2026-10-12").create("supplyLead", ActionItem, { text: "核对目录", ownerId: leaver.id, dueOn: "2026-10-16" })];
  await stage.seedEdit(leaver, { status: "INACTIVE" });
  await tick(at("2026-10-13").now, stage.table);
  expect((await stage.fresh(first)).ownerId).toBe(managerId);
  const moved = await stage.fresh(second);
  expect(moved).toMatchObject({ ownerId: await stage.idOf("departmentManager"), verifierId: managerId });
  await tick(at("2026-10-14").now, stage.table);
  expect((await stage.fresh(second)).version).toBe(moved.version);
});
