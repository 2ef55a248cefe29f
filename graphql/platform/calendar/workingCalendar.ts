/**
 * The calendar in force. It is a setting, and settings are approved within deadlines that are counted by it: the setting
 * declares it here, so that neither needs the other.
 */
import { Declared } from "../../table/declared.ts";
import type { Context } from "../context.ts";
import type { WorkingCalendar } from "./workingTime.ts";

type CalendarSource = (ctx: Context) => Promise<WorkingCalendar>;

const declared = new Declared<CalendarSource>("working calendar");

export const declareWorkingCalendar = (source: CalendarSource): void => declared.add("company", source);

/** The calendar in force today. */
export const workingCalendar: CalendarSource = (ctx) => declared.get("company")!(ctx);
