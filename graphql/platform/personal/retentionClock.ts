/** Erases what has been kept long enough. */
import { readAll } from "../../table/list.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { eachAlone, oncePerDay } from "../schedule/clock.ts";
import { erase } from "./erase.ts";
import { PersonalRecord } from "./personalRecord.ts";
import { eraseOn, personalAttributesHeld } from "./retention.ts";

async function eraseDue({ recordId, documentType }: PersonalRecord, ctx: Context): Promise<void> {
  await change(ctx, { entity: documentType, action: "erasePersonalData" }, {}, async (uow) => {
    const record = (await ctx.loader.load(recordId))!;
    // The register may lag behind: the record says what is due.
    const due = personalAttributesHeld(record).filter((attribute) => (eraseOn(record, attribute) ?? "9999") <= ctx.today);
    if (due.length > 0) await erase(record, due, uow, ctx);
    return uow.current(record);
  });
}

export const erasePersonalDataDue = (ctx: Context): Promise<void> =>
  oncePerDay(ctx, "personalData", async () => {
    const due = readAll(ctx.table, PersonalRecord, { filter: { eraseOn: { to: ctx.today } }, orderBy: { sort: "eraseOn", descending: false } });
    await eachAlone(due, ({ id }) => id, (one) => eraseDue(one, ctx));
  });
