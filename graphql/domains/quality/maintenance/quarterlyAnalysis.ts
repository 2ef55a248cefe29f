/** Once a quarter is over, the clock adds up what its rounds have shown. GSP 养护汇总分析 */
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import { addDays, addMonths } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { MaintenanceAnalysis, type SuspectBatch } from "./maintenanceAnalysis.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { MaintenanceRound } from "./maintenanceRound.ts";

interface Quarter {
  quarter: string;
  startsOn: string;
  endsOn: string;
}

/** The quarter that was over on this day: of 2026-11-30 the third. */
export function lastQuarter(today: string): Quarter {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const first = `${year}-${String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
  const startsOn = addMonths(first, -3);
  return { quarter: `${startsOn.slice(0, 4)}-Q${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`, startsOn, endsOn: addDays(first, -1) };
}

async function roundsOf({ startsOn, endsOn }: Quarter, { table }: Context): Promise<MaintenanceRound[]> {
  const found: MaintenanceRound[] = [];
  for await (const round of readAll(table, MaintenanceRound, { filter: { plannedOn: { from: startsOn, to: endsOn } }, orderBy: { sort: "plannedOn", descending: false } })) found.push(round);
  return found;
}

const mostSuspects = 100;

async function suspectsOf({ startsOn, endsOn }: Quarter, { table }: Context): Promise<SuspectBatch[]> {
  const found: SuspectBatch[] = [];
  const filter = { result: { eq: "SUSPECT" }, checkedOn: { from: startsOn, to: endsOn } };
  for await (const { productId, batchId, batchNumber, checkedOn, findings } of readAll(table, MaintenanceCheck, { filter, orderBy: { sort: "checkedOn", descending: true } })) {
    found.push({ productId, batchId, batchNumber, checkedOn: checkedOn!, findings: findings! });
    if (found.length === mostSuspects) return found;
  }
  return found;
}

const total = (rounds: readonly MaintenanceRound[], of: (round: MaintenanceRound) => number | undefined): number => rounds.reduce((sum, round) => sum + (of(round) ?? 0), 0);

async function analyse(quarter: Quarter, ctx: Context): Promise<void> {
  const id = idFrom(MaintenanceAnalysis, quarter.quarter);
  if (await ctx.loader.load(id)) return;
  const rounds = await roundsOf(quarter, ctx);
  if (rounds.length === 0) return;
  const figures = {
    rounds: rounds.length,
    lateRounds: rounds.filter(({ late, status, overdueOn }) => late || (status !== "DONE" && overdueOn <= ctx.today)).length,
    checkedBatches: total(rounds, ({ checkedBatches }) => checkedBatches),
    suspectBatches: total(rounds, ({ suspectBatches }) => suspectBatches),
    outOfBounds: total(rounds, ({ outOfBounds }) => outOfBounds),
    suspects: await suspectsOf(quarter, ctx),
  };
  await change<MaintenanceAnalysis>(ctx, { entity: "MaintenanceAnalysis", action: "create" }, {}, async (uow) => (await ctx.loader.load<MaintenanceAnalysis>(id)) ?? uow.create(MaintenanceAnalysis, { id, ...quarter, ...figures, status: "OPEN", duties: [] }));
}

registerClockWork("maintenanceAnalysis", (ctx) => oncePerDay(ctx, "maintenanceAnalysis", () => analyse(lastQuarter(ctx.today), ctx)));
