import { Temporal } from "temporal-polyfill";

/**
 * Shifts the clock of this process to another business date, at the same time of day, to test expiry and due dates.
 * Everything in the process shares the clock (functions, tokens, file addresses), so nothing has to be told.
 */
export function moveClock(today: string): void {
  const here = Temporal.Now.zonedDateTimeISO(process.env.COMPANY_ZONE ?? "Asia/Shanghai");
  const { year, month, day } = Temporal.PlainDate.from(today);
  const there = here.with({ year, month, day });
  shiftClock(there.epochMilliseconds - here.epochMilliseconds);
}

/** Shifts the clock of this process by milliseconds. */
export function shiftClock(shift: number): void {
  const RealDate = Date;
  const now = () => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === "now" ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}
