/** The demo's safety inspection: one item failed, and its owner has some days to deal with it. */
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { updateRecord } from "../../../platform/entity/entityResolver.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { SafetyInspection } from "./safetyInspection.ts";

export const safetyPart = demoPart({
  needs: { places: placesPart },
  async enter(cast, { places }) {
    const { warehouseId } = places.get("A-01-01")!;
    const inspection = await cast.create("maintainer", SafetyInspection, { warehouseId });
    const ownerId = (await cast.as("warehouse-keeper")).principal.id;
    const checks = inspection.checks.map((check, i) => (i === 1 ? { ...check, outcome: "FAIL", finding: "东侧安全出口前堆放空托盘", ownerId, dueOn: addDays(cast.today, 3) } : { ...check, outcome: "OK" }));
    await updateRecord(await cast.as("maintainer"), SafetyInspection, { id: inspection.id, checks, idempotencyKey: cast.nextKey() } as never, undefined);
    await cast.act("maintainer", SafetyInspection, "complete", inspection);
    await cast.create("warehouse-keeper", SafetyInspection, { warehouseId });
  },
  report: () => "安全检查 a safety inspection with an action",
});
