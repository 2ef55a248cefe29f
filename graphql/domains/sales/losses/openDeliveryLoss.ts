/** Begins the search for a delivery, and ends it with what ends the delivery. 五(三)3 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { endApproval } from "../../../platform/approval/decide.ts";
import type { Context } from "../../../platform/context.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { Delivery } from "../deliveries/delivery.ts";
import type { DeliveryWatchTerms } from "../deliveries/deliveryWatchTerms.ts";
import { DeliveryLoss } from "./deliveryLoss.ts";
import type { LossCause } from "./deliveryLossLifecycle.ts";

const aDay = 24 * 60 * 60_000;

/** When a delivery without a tracking event is searched for, so that none stays shipped for ever. */
export const searchDueAt = ({ status, heardAt, lossId }: Delivery, { searchDays }: Pick<DeliveryWatchTerms, "searchDays">): string | undefined =>
  status === "SHIPPED" && heardAt && !lossId ? new Date(Date.parse(heardAt) + searchDays * aDay).toISOString() : undefined;

/** Does nothing where it is searched for already. The delivery is one being edited. */
export function openDeliveryLoss(delivery: Delivery, cause: LossCause, uow: UnitOfWork): void {
  if (delivery.lossId || delivery.status !== "SHIPPED") return;
  const { id: deliveryId, customerId, carrierId } = delivery;
  delivery.lossId = uow.create(DeliveryLoss, { deliveryId, customerId, carrierId, cause, lines: [], status: "OPEN", duties: [] }).id;
}

/** It has arrived after all or was returned, so the search ends. */
async function endSearch(delivery: Delivery, uow: UnitOfWork, ctx: Context): Promise<void> {
  const loss = uow.edit((await ctx.loader.load<DeliveryLoss>(delivery.lossId!))!);
  if (loss.status === "SUBMITTED") await endApproval(loss, "WITHDRAWN", undefined, uow, ctx);
  loss.status = "FOUND";
  delivery.lossId = undefined;
}

keeps(Delivery, async (delivery, { uow, ctx }) => {
  if (delivery.lossId && (delivery.status === "SIGNED" || delivery.status === "RETURNED")) await endSearch(delivery, uow, ctx);
});
