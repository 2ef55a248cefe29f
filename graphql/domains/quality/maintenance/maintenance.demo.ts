/** The demo's maintenance: plans for its ambient storage, and a round that has begun, with a batch looked at. */
import { idFrom } from "../../../table/idFrom.ts";
import { readPage } from "../../../table/list.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { unitOfWork } from "../../../platform/lifecycle/change.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { openRound } from "./maintenanceClock.ts";
import { MaintenancePlan } from "./maintenancePlan.ts";
import { MaintenanceRound } from "./maintenanceRound.ts";

export const maintenancePart = demoPart({
  needs: { places: placesPart, orders: ordersPart },
  async enter(cast, { places }) {
    const { zoneId } = places.get("A-01-01")!;
    await cast.create("qa-officer", MaintenancePlan, { name: "常温合格区 重点养护", zoneId, scope: "KEY", startsOn: addDays(cast.today, 10), intervalDays: 30, roundDays: 5 });
    const { id: planId, scope, roundDays } = await cast.create("qa-officer", MaintenancePlan, { name: "常温合格区 一般养护", zoneId, scope: "GENERAL", startsOn: cast.today, intervalDays: 90, roundDays: 7 });
    // As the clock makes it, under the id that it would have.
    const ctx = await cast.as("maintainer");
    const id = idFrom(MaintenanceRound, planId, cast.today);
    const uow = unitOfWork(ctx);
    const round = (await ctx.loader.load<MaintenanceRound>(id)) ?? uow.create(MaintenanceRound, { id, planId, zoneId, scope, plannedOn: cast.today, overdueOn: addDays(cast.today, roundDays), status: "PLANNED", duties: [] });
    await uow.commit({ action: "create" });
    await openRound(round, await cast.as("maintainer"));
    const { edges } = await readPage(cast.table, MaintenanceCheck, { filter: { roundId: { eq: id } }, orderBy: { sort: "locationCode", descending: false }, first: 1 });
    for (const { node } of edges) await cast.act("maintainer", MaintenanceCheck, "check", node, { appearanceOk: true, packagingOk: true, temperature: 214, humidity: 523, result: "IN_ORDER" });
  },
  report: () => "养护 a round of maintenance that has begun",
});
