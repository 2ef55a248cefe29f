/**
 * Allocates back orders when stock becomes available by put-away, transfer, return or release. Orders are served by
 * requested delivery date, then by order date. Each order is allocated in its own transaction under the same conditions
 * as by hand, so people may allocate at the same time. 四(四)2
 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { registerClockWork, eachAlone } from "../../../platform/schedule/clock.ts";
import { planSupply } from "../../supply/api.ts";
import { planOrder, allocatePlanned } from "./allocateOrder.ts";
import { customerLicensed } from "../gates/orderGate.ts";
import { openQuantity } from "./orderProgress.ts";
import { SalesOrder } from "./salesOrder.ts";

const openProducts = ({ lines }: SalesOrder): string[] => lines.filter((line) => openQuantity(line) > 0).map(({ productId }) => productId);

/** Whether any stock of a product is available. Read once for all waiting orders, until one of them is served. */
class Shelves {
  private readonly known = new Map<string, Promise<boolean>>();

  constructor(private readonly ctx: Context) {}

  async holdAny(productIds: readonly string[]): Promise<boolean> {
    return (await Promise.all(productIds.map((productId) => this.holds(productId)))).includes(true);
  }

  forget(productIds: readonly string[]): void {
    for (const productId of productIds) this.known.delete(productId);
  }

  private holds(productId: string): Promise<boolean> {
    const answer = this.known.get(productId) ?? planSupply(this.ctx, [{ productId, quantity: 1 }], 1).then(([supply]) => supply!.picks.length > 0);
    this.known.set(productId, answer);
    return answer;
  }
}

async function serve(id: string, ctx: Context): Promise<void> {
  await change<SalesOrder>(ctx, { entity: "SalesOrder", action: "allocate" }, {}, async (uow) => {
    const order = (await ctx.loader.load<SalesOrder>(id))!;
    // The list may lag behind the order.
    if (!order.backOrdered || (await customerLicensed(order, ctx)).length > 0) return order;
    const plan = await planOrder(order, ctx);
    if (plan.every(({ picks }) => picks.length === 0)) return order;
    const edited = uow.edit(order);
    await allocatePlanned(edited, plan, uow, ctx);
    // Packs that did not fit into the transaction wait for the next run.
    edited.backOrdered = openProducts(edited).length > 0;
    return edited;
  });
}

export async function serveBackOrders(ctx: Context): Promise<void> {
  const shelves = new Shelves(ctx);
  const waiting = readAll(ctx.table, SalesOrder, { filter: { backOrdered: { eq: true } }, orderBy: { sort: "requestedOn", descending: false } });
  await eachAlone(waiting, ({ id }) => id, async (order) => {
    const wanted = openProducts(order);
    if (!(await shelves.holdAny(wanted))) return;
    await serve(order.id, ctx);
    shelves.forget(wanted);
  });
}

registerClockWork("backOrders", serveBackOrders);
