/** A zone as it is now, location by location: how full each is, and whether it is as warm as it should be. 五(二)2, GSP 附录3 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { readAll } from "../../../table/list.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Location } from "../../supply/places/location.ts";
import type { Zone } from "../../supply/places/zone.ts";
import { MonitoringPoint } from "../temperature/monitoringPoint.ts";
import { levelsToday, lyingAt } from "./locationSpace.ts";
import { spaceUse } from "./spaceUse.ts";

export const Climate = enumeration("Climate", "Whether a zone is as warm as it should be.", {
  FINE: { zh: "温度正常", en: "As it should be", tone: "good" },
  OUTSIDE: { zh: "超限", en: "Out of range", tone: "bad", about: "The last reading of one of its points is outside its bounds." },
  SILENT: { zh: "数据中断", en: "No readings", tone: "warning", about: "One of its points sends no readings." },
  UNWATCHED: { zh: "无监测点", en: "Not measured", about: "It has no measuring point." },
});
export type Climate = ValueOf<typeof Climate>;

@ObjectType("MappedLocation", { description: "How full a location is." })
class MappedLocation {
  @Field(() => ID, { description: "The location.", simple: true })
  id!: string;

  @Field(() => String, { description: "Code on the shelf.", simple: true })
  code!: string;

  @Field(() => SafeInt, { nullable: true, description: "Its volume in cubic centimetres; null where nobody has entered it.", simple: true })
  capacity!: number | null;

  @Field(() => SafeInt, { description: "Cubic centimetres of what lies there, as far as the volumes of its packs are known.", simple: true })
  taken!: number;

  @Field(() => Int, { nullable: true, description: "Tenths of a percent of its volume that are taken, rounded down; null where its volume is not known.", simple: true })
  share!: number | null;

  @Field(() => SafeInt, { description: "Packs that lie there.", simple: true })
  packs!: number;

  @Field(() => [ID], { description: "Products there whose volume is not known, and does not count.", simple: true })
  unknownProducts!: string[];
}

@ObjectType("ZoneMap", { description: "A zone as it is now." })
class ZoneMap {
  @Field(() => ID, { description: "The zone.", simple: true })
  zoneId!: string;

  @Field(() => Climate, { description: "Whether it is as warm as it should be.", simple: true })
  climate!: Climate;

  @Field(() => [Int], { description: "The last reading of each of its points, in tenths of a degree.", simple: true })
  temperatures!: number[];

  @Field(() => [MappedLocation], { description: "Its locations by their codes, 200 at most.", simple: true })
  locations!: MappedLocation[];
}

const mostLocations = 200;

async function locationsOf(zoneId: string, ctx: Context): Promise<Location[]> {
  const found: Location[] = [];
  for await (const location of readAll(ctx.table, Location, { filter: { zoneId: { eq: zoneId } }, orderBy: { sort: "code", descending: false } })) {
    found.push(location);
    if (found.length === mostLocations) break;
  }
  return found;
}

async function climateOf(zoneId: string, ctx: Context): Promise<Pick<ZoneMap, "climate" | "temperatures">> {
  const points: MonitoringPoint[] = [];
  for await (const point of readAll(ctx.table, MonitoringPoint, { filter: { zoneId: { eq: zoneId } }, orderBy: { sort: "name", descending: false } })) if (point.status === "ACTIVE") points.push(point);
  const measured = points.flatMap(({ lastTemperature, low, high }) => (lastTemperature === undefined ? [] : [{ at: lastTemperature, isOutside: lastTemperature < low || lastTemperature > high }]));
  const silent = points.some(({ gapId, lastAt }) => gapId !== undefined || !lastAt);
  const climate = measured.some(({ isOutside }) => isOutside) ? "OUTSIDE" : points.length === 0 ? "UNWATCHED" : silent ? "SILENT" : "FINE";
  return { climate, temperatures: measured.map(({ at }) => at) };
}

@Resolver()
export class ZoneMapResolver {
  @Query(() => ZoneMap, { nullable: true, description: "A zone as it is now, location by location: how full each is, and whether it is as warm as it should be. Null if there is no such zone. Source: 五(二)2." })
  @Costs(60)
  @Allow({ entity: "Location", action: "read" })
  async zoneMap(@Arg("zoneId", () => ID, { description: "The zone." }) zoneId: string, @Ctx() ctx: Context): Promise<ZoneMap | null> {
    const zone = ctx.reveal(await ctx.loader.load<Zone>(zoneId));
    if (!zone) return null;
    const [locations, climate] = await Promise.all([locationsOf(zoneId, ctx), climateOf(zoneId, ctx)]);
    const lying = await Promise.all(locations.map(({ id }) => lyingAt(id, ctx)));
    const levels = await levelsToday(lying.flat().filter(({ quantity }) => quantity > 0).map(({ productId }) => productId), ctx);
    return {
      zoneId,
      ...climate,
      locations: locations.map(({ id, code, cubicCentimetres }, i) => {
        const { taken, share, unknown } = spaceUse(lying[i]!, cubicCentimetres, levels);
        return { id, code, capacity: cubicCentimetres ?? null, taken, share, packs: lying[i]!.reduce((sum, { quantity }) => sum + quantity, 0), unknownProducts: unknown };
      }),
    };
  }
}
