/** Opens and ends the exceptions of a delivery, in the transaction of what brings them about. 五(三)3 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { isPermitted } from "../../catalogue/api.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import type { DeliveryExceptionKind } from "../../sales/api.ts";
import { TransportCurve } from "../../supply/coldChain/transportCurve.ts";
import { DeliveryException, type ExceptionEnd } from "./deliveryException.ts";
import { closeException } from "./deliveryWatch.ts";

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

const editOpen = async (id: string, { uow, ctx }: Work): Promise<DeliveryException> => uow.edit((await ctx.loader.load<DeliveryException>(id))!);

/** Says that something is wrong; where that is open already, that it shows again. The delivery is one being edited. */
export async function openDeliveryException(delivery: Delivery, kind: DeliveryExceptionKind, work: Work, eventId?: string): Promise<void> {
  const openId = delivery.openExceptions?.[kind];
  if (openId) {
    const open = await editOpen(openId, work);
    Object.assign(open, { eventId, eventCount: open.eventCount + 1 });
    return;
  }
  const { id: deliveryId, carrierId, customerId, duties } = delivery;
  const opened = work.uow.create(DeliveryException, { deliveryId, carrierId, customerId, kind, eventId, eventCount: eventId ? 1 : 0, status: "OPEN", duties });
  delivery.openExceptions = { ...delivery.openExceptions, [kind]: opened.id };
  if (kind === "LATE") delivery.lateFound = true;
  if (kind === "PROOF") delivery.proofMissed = true;
}

/** Ends those of these kinds that are open. */
export async function endDeliveryExceptions(delivery: Delivery, kinds: readonly DeliveryExceptionKind[], endedBy: ExceptionEnd, work: Work): Promise<void> {
  for (const kind of kinds) {
    const openId = delivery.openExceptions?.[kind];
    if (!openId) continue;
    Object.assign(await editOpen(openId, work), { status: "RESOLVED", endedBy, resolvedAt: work.ctx.now.toISOString() });
    closeException(delivery, kind, work.ctx.now);
  }
}

/** Once it has ended, it is neither late nor silent any more. */
keeps(Delivery, async (delivery, { before, uow, ctx }) => {
  if (before?.status !== "SHIPPED" || delivery.status === "SHIPPED") return;
  await endDeliveryExceptions(delivery, ["LATE", "SILENT", "RECALLED"], delivery.status === "SIGNED" ? "SIGNATURE" : "RETURN", { uow, ctx });
});

/** A recall stops it on its way. */
keeps(Delivery, async (delivery, { before, uow, ctx }) => {
  if (!delivery.stoppedById || before?.stoppedById === delivery.stoppedById || delivery.status !== "SHIPPED") return;
  await openDeliveryException(delivery, "RECALLED", { uow, ctx });
});

/** The proof has come, and says at what temperature the goods were handed over. */
keeps(Delivery, async (delivery, { before, uow, ctx }) => {
  if (!delivery.proofFileId || before?.proofFileId === delivery.proofFileId) return;
  const { storageClass, arrivalTemperature } = delivery;
  await endDeliveryExceptions(delivery, ["PROOF"], "PROOF", { uow, ctx });
  const left = storageClass && typeof arrivalTemperature === "number" && !isPermitted(arrivalTemperature, storageClass);
  if (left && !delivery.openExceptions?.TEMPERATURE) await openDeliveryException(delivery, "TEMPERATURE", { uow, ctx });
});

/** The logger that travelled with the goods shows that they left their range. */
for (const action of ["record", "recordFile"]) {
  alongside(TransportCurve, action, async ({ record: { sourceId, verdict }, uow, ctx }) => {
    const source = verdict === "OUT_OF_RANGE" ? await ctx.loader.load(sourceId) : null;
    if (source instanceof Delivery) await openDeliveryException(uow.edit(source), "TEMPERATURE", { uow, ctx });
  });
}
