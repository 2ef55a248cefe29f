/** What the demo's carrier tells, through its own machine, of the deliveries that it has on their way. */
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { TrackingEvent } from "./trackingEvent.ts";
import type { TrackingKind } from "../../sales/api.ts";
import { beginningOf } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { onceShipped } from "../../sales/deliveries/deliveries.demo.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";

const machine = "partner-jizhong";

/** What happens, where, and how many minutes before now; in a load just after midnight, today nevertheless. */
const way: readonly (readonly [TrackingKind, string, number])[] = [
  ["PICKED_UP", "石家庄市高新区 公司仓库", 180],
  ["IN_TRANSIT", "石家庄市藁城区 分拨中心", 95],
  ["OUT_FOR_DELIVERY", "石家庄市桥西区 配送站", 40],
  ["DELIVERED", "收货单位药库", 10],
];

async function reportEvent(cast: Cast, { id: deliveryId, number }: Delivery, kind: TrackingKind, place: string, minutesAgo: number, remark?: string): Promise<void> {
  const happenedAt = new Date(Math.max(beginningOf(cast.today).getTime(), cast.now.getTime() - minutesAgo * 60_000)).toISOString();
  await cast.create(machine, TrackingEvent, { deliveryId, kind, happenedAt, place, remark, reference: `${number}-${kind}` });
}

/** A delivery that is signed for has been all the way, another one a part of it. */
onceShipped(async (cast, delivery, upTo) => {
  for (const [kind, place, minutesAgo] of way.slice(0, upTo === "SIGNED" ? way.length : 2)) await reportEvent(cast, delivery, kind, place, minutesAgo);
});

export const damagePart = demoPart({
  needs: { orders: ordersPart },
  enter: (cast, { orders: { onItsWay } }) => reportEvent(cast, onItsWay, "DAMAGED", "石家庄市藁城区 分拨中心", 90, "两件外箱破损，已拍照留存"),
});
