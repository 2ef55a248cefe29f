import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { LocalDate } from "../../table/scalars.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import { declareWorkingCalendar } from "./workingCalendar.ts";
import { isWorkingDay } from "./workingDays.ts";
import type { WorkingCalendar, WorkingHours } from "./workingTime.ts";

/** A day on which the company departs from the public calendar. */
@ObjectType("CalendarDay", { description: "A day on which the company departs from the public calendar." })
export class CalendarDay {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "The day.", input: { required: true, when: "any" } })
  date!: string;

  @Attribute(() => Boolean, { zh: "上班", en: "Worked", about: "Whether the company works on it.", input: { required: true } })
  isWorked!: boolean;

  @Attribute(() => String, { zh: "事由", en: "Occasion", about: "Why it departs, for example a stocktake.", input: { required: true, maxLength: 100 } })
  occasion!: string;
}

const timeOfDay = "([01][0-9]|2[0-3]):[0-5][0-9]";

@ObjectType("CalendarHours", { description: "A part of the working day." })
export class CalendarHours {
  @Attribute(() => String, { zh: "开始", en: "From", about: "When it begins: 09:00.", input: { required: true, pattern: timeOfDay } })
  from!: string;

  @Attribute(() => String, { zh: "结束", en: "To", about: "When it ends: 12:00.", input: { required: true, pattern: timeOfDay } })
  to!: string;
}

const hoursOutOfOrder = rule("HOURS_OUT_OF_ORDER", {
  message: { zh: () => "各时段须先开始后结束，依次排列，互不重叠", en: () => "Each part of the day must end after it begins, and begin no earlier than the one before it ends" },
});

const dayNamedTwice = rule<{ date: string }>("DAY_NAMED_TWICE", {
  message: { zh: ({ date }) => `${date} 重复列出`, en: ({ date }) => `${date} is listed twice` },
  remedy: { zh: () => "请每个日期只保留一行", en: () => "Keep one line for each date" },
});

/** When the company works: its hours, and the days on which it departs from the public calendar with its 调休. */
@Entity<CompanyCalendar>({
  prefix: "cal",
  domain: "platform",
  label: { zh: "工作日历", en: "Working calendar" },
  about: "Working hours, and the days on which the company departs from the public calendar. Deadlines in working time follow from it.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<CompanyCalendar>({ editors: ["hr"] }),
})
export class CompanyCalendar extends SettingVersion {
  @Attribute(() => [CalendarHours], { zh: "工作时段", en: "Working hours", about: "Parts of the working day, in order.", input: { required: true, minItems: 1, maxItems: 6 } })
  hours!: CalendarHours[];

  @Attribute(() => [CalendarDay], { zh: "特殊日期", en: "Special days", about: "Days on which the company departs from the public calendar.", nullable: true, input: { maxItems: 100 } })
  days?: CalendarDay[];
}

declareSetting(CompanyCalendar, {
  hours: [
    { from: "09:00", to: "12:00" },
    { from: "13:30", to: "18:00" },
  ],
});

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const readHours = ({ from, to }: CalendarHours): WorkingHours => ({ from: minutesOf(from), to: minutesOf(to) });

function calendarOf({ hours, days = [] }: Pick<CompanyCalendar, "hours" | "days">): WorkingCalendar {
  const special = new Map(days.map(({ date, isWorked }) => [date, isWorked]));
  return { hours: hours.map(readHours), isWorkingDay: (date) => special.get(date) ?? isWorkingDay(date) };
}

declareWorkingCalendar(async (ctx) => calendarOf(await settingValues(ctx, CompanyCalendar)));

function hoursFindings(hours: readonly CalendarHours[]): Finding[] {
  const parts = hours.map(readHours);
  return parts.flatMap(({ from, to }, index) => (from >= to || from < (parts[index - 1]?.to ?? 0) ? [hoursOutOfOrder(undefined, { field: `hours.${index}.from` })] : []));
}

function daysFindings(days: readonly CalendarDay[]): Finding[] {
  const dates = days.map(({ date }) => date);
  return dates.flatMap((date, index) => (dates.indexOf(date) < index ? [dayNamedTwice({ date }, { field: `days.${index}.date` })] : []));
}

export const CompanyCalendarResolver = EntityResolver(CompanyCalendar, {
  create: true,
  update: true,
  prepare: ({ record }) => [...hoursFindings(record.hours), ...daysFindings(record.days ?? [])],
});
