/** When somebody leaves, their action items go to their manager, or to the department manager: none is left to nobody. 八(一) */
import { readAll } from "../../../table/list.ts";
import { activeHolders } from "../../../platform/access/activeHolders.ts";
import type { Account } from "../../../platform/access/principal.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { Employee } from "../../organization/people/employee.ts";
import { ActionItem } from "./actionItem.ts";

const work = "ActionItem.leavers";

const isActive = (person: Employee | null | undefined): boolean => person?.status === "ACTIVE";

/** Who takes the part of somebody who has left: their manager or a department manager, but not the person in the other part. */
async function successorOf(personId: string, otherId: string, managers: () => Promise<Account[]>, ctx: Context): Promise<string | undefined> {
  const person = await ctx.loader.load<Employee>(personId);
  if (isActive(person)) return personId;
  const superior = person?.managerId ? await ctx.loader.load<Employee>(person.managerId) : undefined;
  const candidates = [...(isActive(superior) ? [superior!] : []), ...(await managers())];
  return candidates.find(({ id }) => id !== otherId)?.id;
}

async function passOn(item: ActionItem, managers: () => Promise<Account[]>, ctx: Context): Promise<void> {
  const ownerId = await successorOf(item.ownerId, item.verifierId, managers, ctx);
  const verifierId = await successorOf(item.verifierId, ownerId ?? item.ownerId, managers, ctx);
  const changed = { ...(ownerId && ownerId !== item.ownerId && { ownerId }), ...(verifierId && verifierId !== item.verifierId && { verifierId }) };
  if (Object.keys(changed).length === 0) return;
  await change<ActionItem>(ctx, { entity: "ActionItem", action: "handOver" }, {}, async (uow) => Object.assign(uow.edit((await ctx.loader.load<ActionItem>(item.id))!), changed));
}

registerClockWork(work, (ctx) =>
  oncePerDay(ctx, work, async () => {
    let found: Promise<Account[]> | undefined;
    const managers = () => (found ??= activeHolders(["departmentManager"], ctx));
    for (const status of ["OPEN", "DONE"]) {
      const items = readAll(ctx.table, ActionItem, { filter: { status: { eq: status } }, orderBy: { sort: "dueOn", descending: false } });
      await eachAlone(items, ({ id }) => id, (item) => passOn(item, managers, ctx));
    }
  }),
);
