import { Ctx, Int, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../table/attribute.ts";
import { DateTime } from "../../table/scalars.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import type { Context } from "../context.ts";
import { leftMinutes, WorkingClock } from "./workingClock.ts";

/** The attribute `clocks` of a document whose lifecycle declares some. */
export const TimeLimits = (): PropertyDecorator =>
  Attribute(() => [WorkingClock], { zh: "时限", en: "Time limits", about: "Its time limits in working time, each round of each, oldest first.", nullable: true });

/** The attribute `nextDueAt` of such a document, by which lists show first what runs out first. */
export const NextDue = (): PropertyDecorator =>
  Attribute(() => DateTime, { zh: "最近到期时间", en: "Next due", about: "When the first of its running time limits runs out (UTC); while none runs, the last such moment.", nullable: true });

@Resolver(() => WorkingClock)
export class WorkingClockResolver {
  @Computed(WorkingClock, () => Int, { zh: "剩余工作分钟", en: "Working minutes left", about: "Working minutes left at the time of the request; negative once the time has run out, null after its end.", nullable: true })
  async leftMinutes(@Root() clock: WorkingClock, @Ctx() ctx: Context): Promise<number | null> {
    return clock.status === "ENDED" ? null : leftMinutes(clock, { calendar: await workingCalendar(ctx), at: ctx.now });
  }
}
