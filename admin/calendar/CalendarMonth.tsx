import { Box, Typography } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import { useLocale, useTranslate } from "react-admin";
import { valueIn } from "../model/labels.ts";
import { useLabel } from "../model/useLabel.ts";
import { useModel } from "../model/ModelContext.tsx";
import { formatDate } from "../values/dates.ts";
import { regionalLocale } from "../values/regionalLocale.ts";
import { type CalendarDay, dayStyle } from "./calendarDay.ts";

/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** A Monday, from which the names of the weekdays are written. */
const someMonday = Date.UTC(2026, 10, 23);
const dayMs = 86_400_000;

/** Weeks of a month from Monday on; days of other months are left out. */
function weeksOf(days: readonly CalendarDay[]): (CalendarDay | undefined)[][] {
  const blanks: (CalendarDay | undefined)[] = Array.from({ length: days[0] ? weekdayOf(days[0].date) : 0 });
  const cells = [...blanks, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function CalendarMonth({ month, days, today }: { month: string; days: CalendarDay[]; today: string }) {
  const locale = useLocale();
  const translate = useTranslate();
  const zone = regionalLocale(locale);
  const title = new Intl.DateTimeFormat(zone, { month: "long", timeZone: "UTC" }).format(new Date(`${month}-01`));
  const weekday = new Intl.DateTimeFormat(zone, { weekday: "narrow", timeZone: "UTC" });
  return (
    <Box component="table" sx={{ borderSpacing: 4, borderCollapse: "separate", width: "100%", tableLayout: "fixed" }}>
      <Box component="caption" sx={{ textAlign: "left", pb: 0.5 }}>
        <Typography component="span" variant="subtitle1">
          {title}
        </Typography>{" "}
        <Typography component="span" variant="body2" color="text.secondary">
          {translate("app.calendar.worked", { smart_count: days.filter(({ isWorked }) => isWorked).length })}
        </Typography>
      </Box>
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, index) => (
            <Box key={index} component="th" scope="col" sx={{ typography: "caption", color: "text.secondary" }}>
              {weekday.format(new Date(someMonday + index * dayMs))}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>{week.map((day, place) => (day ? <DayCell key={day.date} day={day} isToday={day.date === today} /> : <Box key={place} component="td" />))}</tr>
        ))}
      </tbody>
    </Box>
  );
}

function DayCell({ day: { date, kind, occasion }, isToday }: { day: CalendarDay; isToday: boolean }) {
  const locale = useLocale();
  const label = useLabel();
  const found = valueIn(useModel().enumeration("DayKind"), kind);
  const about = [formatDate(date, locale), found && label(found.label), occasion].filter(Boolean).join(" · ");
  return (
    <Box component="td" title={about} aria-current={isToday ? "date" : undefined} sx={{ typography: "body2", textAlign: "center", borderRadius: 1, fontWeight: isToday ? 700 : undefined, textDecoration: isToday ? "underline" : undefined, ...dayStyle(kind) }}>
      <span aria-hidden>{Number(date.slice(8))}</span>
      <Box component="span" sx={visuallyHidden}>{about}</Box>
    </Box>
  );
}
