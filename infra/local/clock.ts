import { businessDate, daysBetween } from "../../graphql/platform/businessDate.ts";

const day = 24 * 60 * 60 * 1000;

/**
 * Lets this process live on another business date, at the same time of day: to see what expires, what is overdue.
 * Everything that it runs shares the clock — functions, tokens, file addresses — so nothing needs to know.
 */
export function moveClock(today: string): void {
  const RealDate = Date;
  const shift = daysBetween(businessDate(new RealDate()), today) * day;
  const now = () => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === "now" ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}
