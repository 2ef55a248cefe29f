import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage } from "../../test/stage.ts";
import { CompanyCalendar } from "./companyCalendar.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("hr", "departmentManager", "picker");
});
afterAll(() => stage.close());

interface Day {
  date: string;
  kind: string;
  isWorked: boolean;
  occasion: string | null;
}

const year = async (of: number, at = stage): Promise<{ isAnnounced: boolean; days: Day[] }> => (await at.answer("picker", `{ calendarYear(year: ${of}) { year isAnnounced days { date isWorked kind occasion } } }`)).calendarYear;
const day = ({ days }: { days: Day[] }, date: string) => days.find((one) => one.date === date);

test("a year has all its days, with public holidays and the weekends that are worked for them", async () => {
  const of2026 = await year(2026);
  expect([of2026.isAnnounced, of2026.days.length]).toEqual([true, 365]);
  expect(day(of2026, "2026-10-01")).toEqual({ date: "2026-10-01", isWorked: false, kind: "HOLIDAY", occasion: "国庆节" });
  expect(day(of2026, "2026-10-10")).toMatchObject({ isWorked: true, kind: "EXCHANGED", occasion: "国庆节" });
  expect(day(of2026, "2026-11-22")).toMatchObject({ isWorked: false, kind: "WEEKEND", occasion: null });
  expect(day(of2026, "2026-11-23")).toMatchObject({ isWorked: true, kind: "WORKDAY", occasion: null });
});

test("of a year that is not announced only the days that the law fixes to a date are off", async () => {
  const later = await year(2031);
  expect(later.isAnnounced).toBe(false);
  for (const date of ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]) expect(day(later, `2031-${date}`)?.isWorked, date).toBe(false);
  expect(day(later, "2031-10-06")).toMatchObject({ isWorked: true, kind: "WORKDAY" });
});

test("the company's own days are shown with their occasion, from the first day of their calendar on", async () => {
  const hours = [{ from: "09:00", to: "12:00" }, { from: "13:30", to: "18:00" }];
  const days = [{ date: "2026-12-26", isWorked: true, occasion: "年终盘点" }, { date: "2026-12-28", isWorked: false, occasion: "盘点后休息" }];
  const version = await stage.create("hr", CompanyCalendar, { validFrom: "2026-11-24", reason: "年终盘点", hours, days });
  await stage.act("hr", CompanyCalendar, "submit", version);
  await stage.act("departmentManager", CompanyCalendar, "approve", version);
  expect(day(await year(2026), "2026-12-26")).toMatchObject({ kind: "WEEKEND" });
  const tomorrow = await year(2026, stage.at("2026-11-24"));
  expect(day(tomorrow, "2026-12-26")).toEqual({ date: "2026-12-26", isWorked: true, kind: "COMPANY_WORKED", occasion: "年终盘点" });
  expect(day(tomorrow, "2026-12-28")).toMatchObject({ isWorked: false, kind: "COMPANY_OFF", occasion: "盘点后休息" });
});
