/** How current a carrier's own tracking is, by the terms that the company watches deliveries by; carriers' machines read it. 五(三)2, 七 */
import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityByName } from "../../../table/entity.ts";
import { readAll, readPage } from "../../../table/list.ts";
import { DateTime } from "../../../table/scalars.ts";
import { mayUnderSomeCondition } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryWatchTerms } from "../../sales/deliveries/deliveryWatchTerms.ts";
import { TrackingEvent } from "./trackingEvent.ts";

@ObjectType("TrackingFreshness", { description: "How current your tracking is." })
class TrackingFreshness {
  @Field(() => DateTime, { nullable: true, description: "When the newest of your tracking events happened (UTC); null before the first.", simple: true })
  newestAt!: string | null;

  @Field(() => Int, { nullable: true, description: "Minutes since then.", simple: true })
  ageMinutes!: number | null;

  @Field(() => Int, { description: "Your deliveries that are on their way.", simple: true })
  onTheirWay!: number;

  @Field(() => Int, { description: "Of them those that have been silent for longer than is agreed.", simple: true })
  silent!: number;

  @Field(() => Int, { description: "Minutes that a delivery on its way may be without a tracking event.", simple: true })
  silentAfterMinutes!: number;

  @Field(() => DateTime, { nullable: true, description: "When the next delivery becomes silent if nothing more is reported (UTC); null where none will.", simple: true })
  nextSilentAt!: string | null;
}

const minuteMs = 60_000;
const minutesOfHour = 60;
/** Days since the shipment for which a delivery is counted as on its way. */
const longestWay = 120;

/** The carrier's deliveries that are on their way. */
async function onTheirWay(carrierId: string, { table, today }: Context): Promise<Delivery[]> {
  const found: Delivery[] = [];
  const filter = { carrierId: { eq: carrierId }, shippedOn: { from: addDays(today, -longestWay) } };
  for await (const delivery of readAll(table, Delivery, { filter, orderBy: { sort: "shippedOn", descending: true } })) if (delivery.status === "SHIPPED") found.push(delivery);
  return found;
}

@Resolver()
export class TrackingFreshnessResolver {
  @Costs(20)
  @Query(() => TrackingFreshness, { nullable: true, description: "How current your tracking is; null for partners other than carriers, and without the right to read deliveries. Source: 五(三)2 · 七." })
  @Allow("partners")
  async trackingFreshness(@Ctx() ctx: Context): Promise<TrackingFreshness | null> {
    const { party, boundToId } = ctx.principal;
    if (party !== "CARRIER" || !boundToId || !mayUnderSomeCondition(ctx.principal, entityByName("TrackingEvent")!, "read")) return null;
    const [{ edges }, deliveries, { silentHours }] = await Promise.all([
      readPage(ctx.table, TrackingEvent, { filter: { carrierId: { eq: boundToId } }, orderBy: { sort: "happenedAt", descending: true }, first: 1 }),
      onTheirWay(boundToId, ctx),
      settingValues(ctx, DeliveryWatchTerms),
    ]);
    const newestAt = edges[0]?.node.happenedAt ?? null;
    const silentAfterMinutes = silentHours * minutesOfHour;
    const silentAt = deliveries.flatMap(({ heardAt }) => (heardAt ? [new Date(Date.parse(heardAt) + silentAfterMinutes * minuteMs).toISOString()] : []));
    const now = ctx.now.toISOString();
    return {
      newestAt,
      ageMinutes: newestAt === null ? null : Math.max(0, Math.floor((ctx.now.getTime() - Date.parse(newestAt)) / minuteMs)),
      onTheirWay: deliveries.length,
      silent: silentAt.filter((at) => at <= now).length,
      silentAfterMinutes,
      nextSilentAt: silentAt.filter((at) => at > now).sort()[0] ?? null,
    };
  }
}
