/** The clock puts approved changes into effect on their day; one that can no longer take effect ends, and says why. */
import { readAll } from "../../table/list.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import type { Finding } from "../problem/problem.ts";
import { eachAlone } from "../schedule/clock.ts";
import { MasterDataChange } from "./masterDataChange.ts";
import { putIntoEffect } from "./putIntoEffect.ts";

export async function putDueChangesIntoEffect(ctx: Context): Promise<void> {
  const due = readAll(ctx.table, MasterDataChange, { filter: { status: { eq: "APPROVED" }, effectiveOn: { to: ctx.today } }, orderBy: { sort: "effectiveOn", descending: false } });
  await eachAlone(due, ({ id }) => id, ({ id }) => takeEffect(id, ctx));
}

/** The list may lag behind: what has been discarded or put into effect meanwhile stays so. */
async function stillApproved(id: string, ctx: Context): Promise<MasterDataChange | undefined> {
  const found = (await ctx.loader.load<MasterDataChange>(id))!;
  return found.status === "APPROVED" ? found : undefined;
}

async function takeEffect(id: string, ctx: Context): Promise<void> {
  const { findings } = await change(ctx, { entity: "MasterDataChange", action: "applyChange" }, {}, async (uow) => {
    const found = await stillApproved(id, ctx);
    if (!found) return (await ctx.loader.load<MasterDataChange>(id))!;
    const edited = uow.edit(found);
    await putIntoEffect(edited, uow, ctx);
    return edited;
  });
  if (findings.length > 0) await endUnapplied(id, findings, ctx);
}

async function endUnapplied(id: string, findings: readonly Finding[], ctx: Context): Promise<void> {
  // Too busy is no reason that lasts: the next run tries again.
  if (findings.some(({ code }) => code === "BUSY")) throw new Error(`${id} could not take effect: others were changing the same records`);
  const reason = findings.map(({ message }) => `${message.zh} ${message.en}`).join("; ");
  await change(ctx, { entity: "MasterDataChange", action: "overtake" }, { reason }, async (uow) => {
    const found = await stillApproved(id, ctx);
    if (!found) return (await ctx.loader.load<MasterDataChange>(id))!;
    return Object.assign(uow.edit(found), { status: "REJECTED", notAppliedBecause: reason });
  });
}
