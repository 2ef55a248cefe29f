import { calendarUrl } from "./addresses.ts";
import { expect, type Person } from "./person.ts";

const day = 24 * 60 * 60 * 1000;

/** The system ends and starts again on that day, or today where none is named; pages that stay open go on with it. */
export async function turnCalendarTo(date: string, ...people: Person[]): Promise<void> {
  const turned = await fetch(`${calendarUrl}/${date}`, { method: "POST" });
  expect(turned.status, await turned.text()).toBe(200);
  if (date) for (const { page } of people) await page.clock.setSystemTime(Date.now() + day);
}
