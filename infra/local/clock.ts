import { Temporal } from "temporal-polyfill";

/**
 * Lets this process live on another business date, at the same time of day: to see what expires, what is overdue.
 * Everything that it runs shares the clock — functions, tokens, file addresses — so nothing needs to know.
 */
export function moveClock(today: string): void {
  const here = Temporal.Now.zonedDateTimeISO(process.env.COMPANY_ZONE ?? "Asia/Shanghai");
  const { year, month, day } = Temporal.PlainDate.from(today);
  const there = here.with({ year, month, day });
  shiftClock(there.epochMilliseconds - here.epochMilliseconds);
}

/** Lets the clock of this process be fast, or slow, by so many milliseconds. */
export function shiftClock(shift: number): void {
  const RealDate = Date;
  const now = () => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === "now" ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}
