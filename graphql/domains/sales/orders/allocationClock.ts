/**
 * Goes on with the allocation of long orders: each run of the clock allocates as many picks as a transaction holds, until
 * everything that there is stock for is allocated. Somebody may allocate at the same time; each step is under the same
 * conditions as by hand. 四(四)2
 */
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { leadsFrom } from "../../../platform/lifecycle/lifecycle.ts";
import { goesOnWith } from "../../../platform/schedule/goOn.ts";
import { customerLicensed } from "../gates/orderGate.ts";
import { allocatePlanned, allocationWork, planOrder, type LeftAllocation } from "./allocateOrder.ts";
import { SalesOrder } from "./salesOrder.ts";
import { salesOrderLifecycle } from "./salesOrderLifecycle.ts";

/** Allocates the next picks; answers whether there were any. */
async function allocateNext(id: string, ctx: Context): Promise<boolean> {
  let allocated = false;
  const { findings } = await change<SalesOrder>(ctx, { entity: "SalesOrder", action: "allocate" }, {}, async (uow) => {
    allocated = false;
    const order = (await ctx.loader.load<SalesOrder>(id))!;
    if (!leadsFrom(salesOrderLifecycle.actions.allocate!, order.status) || (await customerLicensed(order, ctx)).length > 0) return order;
    const plan = await planOrder(order, ctx);
    if (plan.every(({ picks }) => picks.length === 0)) return order;
    allocated = true;
    const edited = uow.edit(order);
    await allocatePlanned(edited, plan, uow, ctx);
    return edited;
  });
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
  return allocated;
}

goesOnWith<LeftAllocation>(allocationWork, async ({ orderId }, ctx) => {
  ctx.loader.forget(orderId);
  let found = false;
  while (await allocateNext(orderId, ctx)) found = true;
  return found;
});
