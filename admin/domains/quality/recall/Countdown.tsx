import { Chip } from "@mui/material";
import { useEffect, useState } from "react";
import { useLabel } from "../../../model/useLabel.ts";

const minuteMs = 60_000;

/** Days, hours and minutes until a moment, or since it; updated every minute. Calendar time, day and night. */
export function Countdown({ until, over }: { until: string; over: boolean }) {
  const label = useLabel();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  const left = Math.floor((Date.parse(until) - now) / minuteMs);
  const size = Math.abs(left);
  const [days, hours, minutes] = [Math.floor(size / 1_440), Math.floor(size / 60) % 24, size % 60];
  const time = label({ zh: `${days} 天 ${hours} 小时 ${minutes} 分`, en: `${days} d ${hours} h ${minutes} min` });
  if (over) return <Chip size="small" color="success" variant="outlined" label={label({ zh: "已全部确认", en: "All acknowledged" })} />;
  return <Chip color={left < 0 ? "error" : left < 720 ? "warning" : "info"} label={left < 0 ? label({ zh: `已超时 ${time}`, en: `${time} over` }) : label({ zh: `还剩 ${time}`, en: `${time} left` })} />;
}
