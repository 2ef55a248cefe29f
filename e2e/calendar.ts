import { calendarUrl } from "./addresses.ts";
import { expect, type Person } from "./person.ts";

const day = 24 * 60 * 60 * 1000;

/** Restarts the system on that day, or today if none is given; open pages continue with it. */
export async function turnCalendarTo(date: string, ...people: Person[]): Promise<void> {
  const turned = await fetch(`${calendarUrl}/${date}`, { method: "POST" });
  expect(turned.status, await turned.text()).toBe(200);
  if (date) for (const { page } of people) await page.clock.setSystemTime(Date.now() + day);
}
