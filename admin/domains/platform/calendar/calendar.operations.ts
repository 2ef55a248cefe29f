import type { Operation } from "../../../api/operation.ts";

export const calendarYear: Operation = {
  name: "CalendarYear",
  text: "query CalendarYear($year: Int!) { calendarYear(year: $year) { year isAnnounced days { date isWorked kind occasion } } }",
};
