import BackIcon from "@mui/icons-material/ChevronLeft";
import NextIcon from "@mui/icons-material/ChevronRight";
import { Alert, Box, IconButton, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, usePermissions, useTranslate } from "react-admin";
import { Link, useSearchParams } from "react-router";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Me } from "../auth/me.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { CodeValue } from "../values/CodeValue.tsx";
import { calendarYear } from "../domains/platform/calendar/calendar.operations.ts";
import { CalendarMonth } from "./CalendarMonth.tsx";
import { type CalendarDay, dayStyle, shownKinds } from "./calendarDay.ts";

interface CalendarYear {
  year: number;
  isAnnounced: boolean;
  days: CalendarDay[];
}

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));

/** When the company works: a year with its public holidays, exchanged weekends and own days. */
export default function CalendarPage() {
  const translate = useTranslate();
  const { permissions: me } = usePermissions<Me>();
  const [parameters] = useSearchParams();
  if (!me) return <PageLoading />;
  const requested = parameters.get("year") ?? "";
  const year = /^\d{4}$/.test(requested) ? Number(requested) : Number(me.today.slice(0, 4));
  return (
    <>
      <PageHeader title={translate("app.calendar.title")} />
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, mb: 2 }}>
        <IconButton component={Link} to={`?year=${year - 1}`} aria-label={translate("app.calendar.before")}>
          <BackIcon />
        </IconButton>
        <Typography component="h2" variant="h6">
          {year}
        </Typography>
        <IconButton component={Link} to={`?year=${year + 1}`} aria-label={translate("app.calendar.after")}>
          <NextIcon />
        </IconButton>
      </Stack>
      <Year year={year} today={me.today} />
    </>
  );
}

function Year({ year, today }: { year: number; today: string }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["calendarYear", year], queryFn: () => dataProvider.ask<{ calendarYear: CalendarYear }>(calendarYear, { year }) });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const { days, isAnnounced } = data.calendarYear;
  return (
    <Stack sx={{ gap: 2, pb: 3 }}>
      {!isAnnounced && <Alert severity="info">{translate("app.calendar.notAnnounced")}</Alert>}
      <Legend />
      <Typography>{translate("app.calendar.worked", { smart_count: days.filter(({ isWorked }) => isWorked).length })}</Typography>
      <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))" }}>
        {months.map((month) => (
          <CalendarMonth key={month} month={`${data.calendarYear.year}-${month}`} days={days.filter(({ date }) => date.slice(5, 7) === month)} today={today} />
        ))}
      </Box>
    </Stack>
  );
}

function Legend() {
  return (
    <Stack component="ul" direction="row" sx={{ m: 0, p: 0, listStyle: "none", gap: 2, flexWrap: "wrap" }}>
      {shownKinds.map((kind) => (
        <Stack key={kind} component="li" direction="row" sx={{ gap: 1, alignItems: "center" }}>
          <Box aria-hidden sx={{ width: 20, height: 20, borderRadius: 1, ...dayStyle(kind) }} />
          <CodeValue enumeration="DayKind" value={kind} />
        </Stack>
      ))}
    </Stack>
  );
}
