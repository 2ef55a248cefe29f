import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { CurveDay } from "../../supply/api.ts";
import { MonitoringPoint } from "./monitoringPoint.ts";
import { blockId, type ReadingBlock } from "./readingBlock.ts";

const mostDays = 31;

const boundsCross = rule("BOUNDS_CROSS", { clause: "GSP 附录3", message: { zh: () => "温度下限高于上限", en: () => "The lower bound is above the upper bound" } });
const zoneMissing = rule("POINT_NEEDS_ZONE", { clause: "GSP 附录3", message: { zh: () => "库区监测点须选择库区", en: () => "A point of kind zone needs its zone" } });
const intervalTooLong = rule<{ most: number }>("INTERVAL_TOO_LONG", { clause: "GSP 附录3", message: { zh: ({ most }) => `记录间隔最长 ${most} 分钟`, en: ({ most }) => `The interval may be at most ${most} minutes` } });

@Resolver(() => MonitoringPoint)
export class MonitoringPointResolver extends EntityResolver(MonitoringPoint, {
  create: true,
  update: true,
  prepare: ({ record: { low, high, kind, zoneId, intervalMinutes } }) => {
    const most = kind === "ZONE" ? 30 : 5;
    return [
      ...(low > high ? [boundsCross(undefined, { field: "low" })] : []),
      ...(kind === "ZONE" && !zoneId ? [zoneMissing(undefined, { field: "zoneId" })] : []),
      ...(intervalMinutes > most ? [intervalTooLong({ most }, { field: "intervalMinutes" })] : []),
    ];
  },
}) {
  @Costs(10)
  @FieldResolver(() => [CurveDay], { description: "Its readings of the last days up to the newest reading, day by day, without days that have none. At most 31 days." })
  async curve(@Root() { id, lastAt }: MonitoringPoint, @Arg("days", () => Int, { nullable: true, description: "Number of days; defaults to 3." }) days: number, @Ctx() ctx: Context): Promise<CurveDay[]> {
    if (!lastAt) return [];
    const wanted = Math.min(mostDays, Math.max(1, days ?? 3));
    const names = Array.from({ length: wanted }, (_, i) => addDays(lastAt.slice(0, 10), i + 1 - wanted));
    const blocks = await ctx.loader.loadAll<ReadingBlock>(names.map((day) => blockId(id, day)));
    return blocks.map(({ day, seconds, temperatures, lowest, highest, outside, conflicts }) => ({ day, seconds, temperatures, lowest, highest, outside, conflicts: conflicts?.length ?? 0 }));
  }
}
