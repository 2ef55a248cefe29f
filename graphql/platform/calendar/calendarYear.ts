/** The company's calendar of a year, day by day: what is worked, and why it is or is not. */
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { LocalDate } from "../../table/scalars.ts";
import { Allow } from "../access/rootField.ts";
import { addDays } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { Costs } from "../limits/costs.ts";
import { settingValues } from "../setting/setting.ts";
import { CompanyCalendar, type CalendarDay } from "./companyCalendar.ts";
import { holidayOf, isAnnounced, isWorkingDay } from "./workingDays.ts";

export const DayKind = enumeration("DayKind", "Why a day is worked or not.", {
  WORKDAY: { zh: "工作日", en: "Working day" },
  WEEKEND: { zh: "周末", en: "Weekend" },
  HOLIDAY: { zh: "法定节假日", en: "Public holiday", tone: "good" },
  EXCHANGED: { zh: "调休上班", en: "Worked in exchange for a holiday", tone: "warning" },
  COMPANY_OFF: { zh: "公司休息日", en: "Closed by the company", tone: "info" },
  COMPANY_WORKED: { zh: "公司上班日", en: "Worked by the company", tone: "bad" },
});
export type DayKind = ValueOf<typeof DayKind>;

@ObjectType("CalendarYearDay", { description: "A day of the company's calendar." })
export class CalendarYearDay {
  @Field(() => LocalDate, { description: "The day.", simple: true })
  date!: string;

  @Field(() => Boolean, { description: "Whether the company works.", simple: true })
  isWorked!: boolean;

  @Field(() => DayKind, { description: "Why it does or does not.", simple: true })
  kind!: DayKind;

  @Field(() => String, { nullable: true, description: "The public holiday, in the caller's language, or the company's occasion.", simple: true })
  occasion!: string | null;
}

@ObjectType("CalendarYear", { description: "The company's calendar of a year." })
class CalendarYear {
  @Field(() => Int, { description: "The year.", simple: true })
  year!: number;

  @Field(() => Boolean, { description: "Whether the public holidays of the year are announced; if not, only those that the law fixes to a date are off.", simple: true })
  isAnnounced!: boolean;

  @Field(() => [CalendarYearDay], { description: "Every day of it, in order.", simple: true })
  days!: CalendarYearDay[];
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

function publicKind(date: string, isHoliday: boolean): DayKind {
  if (isWorkingDay(date)) return isWeekend(date) ? "EXCHANGED" : "WORKDAY";
  return isHoliday ? "HOLIDAY" : "WEEKEND";
}

/** A day under the calendar with the company's own days. */
export function dayOf(date: string, own: CalendarDay | undefined, language: "zh" | "en"): CalendarYearDay {
  if (own && own.isWorked !== isWorkingDay(date)) return { date, isWorked: own.isWorked, kind: own.isWorked ? "COMPANY_WORKED" : "COMPANY_OFF", occasion: own.occasion };
  const holiday = holidayOf(date);
  return { date, isWorked: isWorkingDay(date), kind: publicKind(date, holiday !== undefined), occasion: holiday?.[language] ?? null };
}

const [firstYear, lastYear] = [2004, 2100];

@Resolver()
export class CalendarYearResolver {
  @Costs(20)
  @Query(() => CalendarYear, { description: "The calendar in force today, for every day of a year. Public holidays are those of China with their exchanged weekends." })
  @Allow("people")
  async calendarYear(@Arg("year", () => Int, { nullable: true, description: `From ${firstYear} to ${lastYear}; this year by default.` }) requested: number | undefined, @Ctx() ctx: Context): Promise<CalendarYear> {
    const year = Math.min(Math.max(requested ?? Number(ctx.today.slice(0, 4)), firstYear), lastYear);
    const { days: own = [] } = await settingValues(ctx, CompanyCalendar);
    const special = new Map(own.map((day) => [day.date, day]));
    const days: CalendarYearDay[] = [];
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) days.push(dayOf(date, special.get(date), ctx.language));
    return { year, isAnnounced: isAnnounced(year), days };
  }
}
