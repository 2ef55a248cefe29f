/**
 * Serves back orders when stock has come, whatever brought it: a put-away, a transfer, a return, a release. Whoever wants
 * the goods earliest is served first, of equals whoever ordered first. Each order is allocated as by hand, in a
 * transaction of its own under the same conditions, so people may allocate meanwhile. 四(四)2
 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { byTheClock, eachAlone } from "../../../platform/schedule/clock.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import { planOrder, promisePlanned } from "./allocateOrder.ts";
import { customerLicensed } from "../gates/orderGate.ts";
import { openQuantity } from "./orderProgress.ts";
import { SalesOrder } from "./salesOrder.ts";

const openProducts = ({ lines }: SalesOrder): string[] => lines.filter((line) => openQuantity(line) > 0).map(({ productId }) => productId);

/** Whether there is anything at all of a product. Asked once for all orders that wait for it, until one of them is served. */
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
    await promisePlanned(edited, plan, uow, ctx);
    // What a transaction had no room for waits for the next round.
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

byTheClock("backOrders", serveBackOrders);
