/**
 * What something had come to at the end of each day, kept as a record of its own, because it cannot be recounted later:
 * what stock was worth, what customers owed. The invariant: a day is taken once, soon after midnight, and stays. 七
 */
import { declarationOf, type NodeClass } from "../../table/entity.ts";
import { NamedError } from "../../table/namedError.ts";
import type { Node } from "../../table/node.ts";
import { addDays } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { oncePerDay, registerClockWork } from "../schedule/clock.ts";

/** A record of the day: what tells it from others of the same day, such as the currency, and its values. */
export interface Taken<T extends Node> {
  of: string;
  values: Omit<T, keyof Node>;
}

/** What it rests on is not there yet: it is tried again when the clock runs next. */
class NotYet extends NamedError {}

/** Takes the day before as soon as the clock runs. `read` answers undefined where what it rests on is not taken yet. */
export function takenDaily<T extends Node>(target: NodeClass<T>, work: string, read: (takenOn: string, ctx: Context) => Promise<readonly Taken<T>[] | undefined>): void {
  const take = async (ctx: Context): Promise<void> => {
    const takenOn = addDays(ctx.today, -1);
    const { name, prefix } = declarationOf(target);
    const taken = await read(takenOn, ctx);
    if (!taken) throw new NotYet();
    for (const { of, values } of taken) {
      const id = `${prefix}_${takenOn}.${of}`;
      if (await ctx.loader.load(id)) continue;
      await change<T>(ctx, { entity: name, action: "take" }, {}, async (uow) => uow.create(target, { id, ...values } as never));
    }
  };
  registerClockWork(work, async (ctx) => {
    try {
      await oncePerDay(ctx, work, () => take(ctx));
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
    }
  });
}
