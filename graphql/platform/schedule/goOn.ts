/** The clock continues work that did not fit into a transaction (table/leftOver.ts). */
import { endLeftOver, readLeftOver } from "../../table/leftOver.ts";
import type { Context } from "../context.ts";
import { eachAlone, registerClockWork } from "./clock.ts";

/**
 * Declares how one kind of left-over work is done, in as many transactions as it takes. It answers whether it has found
 * anything to do; where it has not, the work has ended. Doing it twice must do no harm.
 */
export function goesOnWith<T>(work: string, step: (about: T, ctx: Context) => Promise<boolean>): void {
  registerClockWork(work, (ctx) =>
    eachAlone(readLeftOver<T>(ctx.table, work), ({ key }) => key.sk, async (left) => {
      if (!(await step(left.about, ctx))) await endLeftOver(ctx.table, left);
    }),
  );
}
