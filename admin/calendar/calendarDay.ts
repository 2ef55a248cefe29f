import type { SystemStyleObject } from "@mui/system";
import type { Theme } from "@mui/material";

export interface CalendarDay {
  date: string;
  isWorked: boolean;
  kind: string;
  /** The public holiday or the company's occasion. */
  occasion: string | null;
}

/** Kinds of days that are told apart by more than their place in the week. */
export const shownKinds = ["WORKDAY", "WEEKEND", "HOLIDAY", "EXCHANGED", "COMPANY_OFF", "COMPANY_WORKED"] as const;

const styles: Record<string, SystemStyleObject<Theme>> = {
  WORKDAY: { border: 1, borderColor: "divider" },
  WEEKEND: { bgcolor: "action.hover", color: "text.secondary" },
  HOLIDAY: { bgcolor: "success.main", color: "success.contrastText" },
  EXCHANGED: { border: 2, borderColor: "warning.main" },
  COMPANY_OFF: { bgcolor: "info.main", color: "info.contrastText" },
  COMPANY_WORKED: { border: 2, borderColor: "error.main" },
};

/** Filled days are off, framed ones are worked. */
export const dayStyle = (kind: string): SystemStyleObject<Theme> => styles[kind] ?? {};
