/** What the domains do because time passes. */
import type { Context } from "../context.ts";

type ClockWork = (ctx: Context) => Promise<void>;

const declared: ClockWork[] = [];

/** Declares work that the clock begins every few minutes. Doing it twice must do no harm. */
export function byTheClock(work: ClockWork): void {
  declared.push(work);
}

/** Does all of it: what fails keeps nothing else from being done, and is told afterwards. */
export async function doByTheClock(ctx: Context): Promise<void> {
  const failures: unknown[] = [];
  for (const work of declared) await work(ctx).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
