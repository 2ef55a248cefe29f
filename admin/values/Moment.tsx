import { useLocale } from "react-admin";
import { formatDateTime, formatDistance, formatExactly } from "./dates.ts";

/** A moment in the reader's zone; the exact time with its zone is in the title. */
export function Moment({ at, distance = false }: { at: string; distance?: boolean }) {
  const locale = useLocale();
  return (
    <time dateTime={at} title={formatExactly(at, locale)}>
      {distance ? formatDistance(at, locale) : formatDateTime(at, locale)}
    </time>
  );
}
