/** What the domains do because time passes. */
import { DeclaredList } from "../../table/declared.ts";
import { dailyKey } from "../../table/keys.ts";
import type { Context } from "../context.ts";

type ClockWork = (ctx: Context) => Promise<void>;

const declared = new DeclaredList<ClockWork>("clock work");

/** Does work of which each business date needs one run; a run that is cut short is done again from its beginning. */
export async function oncePerDay({ table, today }: Context, name: string, work: () => Promise<void>): Promise<void> {
  const key = dailyKey(name);
  if ((await table.get(key))?.date === today) return;
  await work();
  await table.put({ ...key, date: today });
}

/** Declares work that the clock begins every few minutes. Doing it twice must do no harm. */
export function registerClockWork(work: ClockWork): void {
  declared.add(work);
}

/** Does all of it: what fails keeps nothing else from being done, and is told afterwards. */
export async function runClockWork(ctx: Context): Promise<void> {
  const failures: unknown[] = [];
  for (const work of declared.all()) await work(ctx).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
