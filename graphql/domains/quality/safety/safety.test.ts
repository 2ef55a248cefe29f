/** What fails in a safety inspection is somebody's to deal with by a day, and another's to look at again. 五(二)1 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { SafetyAction } from "./safetyAction.ts";
import { SafetyInspection, type SafetyCheck } from "./safetyInspection.ts";

let stage: Stage;
let warehouseId: string;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("warehouseKeeper", "supplyLead", "maintainer", "departmentManager", "picker");
  ({ id: warehouseId } = await stage.create("warehouseKeeper", Warehouse, { name: "一号仓库" }));
});
afterAll(() => stage.close());

const allOk = ({ checks }: SafetyInspection): SafetyCheck[] => checks.map((check) => ({ ...check, outcome: "OK" }));

/** An inspection in which one item failed; its action. */
async function failed(ownerId: string, dueIn: number): Promise<SafetyAction> {
  const inspection = await stage.create("warehouseKeeper", SafetyInspection, { warehouseId });
  const [first, ...others] = allOk(inspection);
  await stage.update("warehouseKeeper", SafetyInspection, inspection, { checks: [{ ...first, outcome: "FAIL", finding: "灭火器压力不足", ownerId, dueOn: addDays(stage.today, dueIn) }, ...others] });
  expect((await stage.act("warehouseKeeper", SafetyInspection, "complete", inspection)).failures).toBe(1);
  return (await listed(stage, SafetyAction, "inspectionId", inspection.id, "dueOn"))[0]!;
}

test("goes by the checklist in force, item by item; a failure needs what is wrong, an owner and a day that is to come", async () => {
  const inspection = await stage.create("warehouseKeeper", SafetyInspection, { warehouseId });
  expect(inspection.checks.every(({ outcome }) => outcome === "OPEN")).toBe(true);
  await stage.cannot("warehouseKeeper", SafetyInspection, "complete", inspection, {}, ...inspection.checks.map(() => "SAFETY_ITEM_OPEN"));
  await stage.refused(() => stage.tryUpdate("warehouseKeeper", SafetyInspection, inspection, { checks: allOk(inspection).slice(1) }), "SAFETY_ITEMS_DIFFER");
  const [first, second, ...others] = allOk(inspection);
  await stage.update("warehouseKeeper", SafetyInspection, inspection, { checks: [{ ...first, outcome: "FAIL" }, { ...second, outcome: "FAIL", finding: "堵塞", ownerId: await stage.idOf("picker"), dueOn: addDays(stage.today, -1) }, ...others] });
  await stage.cannot("warehouseKeeper", SafetyInspection, "complete", inspection, {}, "SAFETY_FAIL_INCOMPLETE", "SAFETY_DUE_IN_PAST");
  await stage.cannotCreate("picker", SafetyInspection, { warehouseId }, "ACCESS_DENIED");
});

test("its owner deals with it, and another person verifies; who finds it not dealt with opens it again", async () => {
  const action = await failed(await stage.idOf("maintainer"), 3);
  await stage.cannot("warehouseKeeper", SafetyAction, "remedy", action, { done: "已更换" }, "NOT_SAFETY_OWNER");
  await stage.act("maintainer", SafetyAction, "remedy", action, { done: "已更换灭火器" });
  await stage.cannot("maintainer", SafetyAction, "verify", action, {}, "VERIFIED_BY_OWNER");
  await stage.act("supplyLead", SafetyAction, "reopen", action, { reason: "压力仍不足" });
  await stage.act("maintainer", SafetyAction, "remedy", action, { done: "已送检并更换" });
  expect(await stage.act("supplyLead", SafetyAction, "verify", action)).toMatchObject({ status: "VERIFIED", verifierId: await stage.idOf("supplyLead") });
});

test("is overdue from the day after its last day on, and is dealt with all the same", async () => {
  const action = await failed(await stage.idOf("picker"), 2);
  await tick(stage.at(addDays(stage.today, 2)).now, stage.table);
  expect((await stage.fresh(action)).status).toBe("OPEN");
  await tick(stage.at(addDays(stage.today, 3)).now, stage.table);
  expect((await stage.fresh(action)).status).toBe("OVERDUE");
  const late = await stage.at(addDays(stage.today, 4)).act("picker", SafetyAction, "remedy", action, { done: "已更换" });
  expect(late).toMatchObject({ status: "REMEDIED", doneOn: addDays(stage.today, 4) });
});
