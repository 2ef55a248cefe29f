import { Box, Paper, Typography, useTheme } from "@mui/material";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { counted } from "../../../values/counted.ts";
import { formatInteger, formatNumber } from "../../../values/integer.ts";

interface CurveDay {
  day: string;
  seconds: number[];
  temperatures: number[];
  lowest: number;
  highest: number;
  outside: number;
  conflicts: number;
}

interface Point {
  at: number;
  temperature: number;
}

const [width, height] = [900, 220];
/** Silence counts from five minutes after the interval. */
const graceMs = 5 * 60_000;

const numberOrNone = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Runs of readings without a gap between them. */
function runsOf(points: readonly Point[], mostMs: number): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1)?.at(-1);
    if (last && point.at - last.at <= mostMs) runs.at(-1)!.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** A curve with its bounds, of which one may be missing; where no readings came it is interrupted. Never averages alone. GSP 附录3 */
export default function TemperatureCurve({ record, entity }: { record: PageRecord; entity: "MonitoringPoint" | "TransportCurve" }) {
  const label = useLabel();
  const locale = useLocale();
  const theme = useTheme();
  const attribute = useModel().entity(entity)!.attributes.find(({ name }) => name === "high")!;
  const days = (record.curve as CurveDay[] | undefined) ?? [];
  const points = days.flatMap(({ day, seconds, temperatures }) => seconds.map((second, i) => ({ at: Date.parse(day) + second * 1_000, temperature: temperatures[i]! })));
  const degrees = (value: number): string => formatNumber(value, attribute, locale);
  const [low, high] = [numberOrNone(record.low), numberOrNone(record.high)];
  if (points.length === 0) {
    return (
      <Paper variant="outlined" component="section" sx={{ p: 2 }}>
        <Typography variant="body2" color="text.secondary">{label({ zh: "尚无读数。", en: "No readings yet." })}</Typography>
      </Paper>
    );
  }
  const measured = points.map(({ temperature }) => temperature);
  const bounds = [low, high].filter((bound) => bound !== undefined);
  const [bottom, top] = [Math.min(...bounds, ...measured) - 10, Math.max(...bounds, ...measured) + 10];
  const [from, to] = [points[0]!.at, points.at(-1)!.at];
  const x = (at: number): number => (to === from ? width / 2 : ((at - from) / (to - from)) * width);
  const y = (temperature: number): number => height - ((temperature - bottom) / (top - bottom)) * height;
  const runs = runsOf(points, Number(record.intervalMinutes) * 60_000 + graceMs);
  const outside = days.reduce((sum, day) => sum + day.outside, 0);
  const conflicts = days.reduce((sum, day) => sum + day.conflicts, 0);
  const range = low === undefined ? { zh: `不高于 ${degrees(high!)}`, en: `up to ${degrees(high!)}` } : { zh: `${degrees(low)} 至 ${degrees(high!)}`, en: `${degrees(low)} to ${degrees(high!)}` };
  const isOut = (temperature: number): boolean => (low !== undefined && temperature < low) || (high !== undefined && temperature > high);
  const count = (value: number): string => formatInteger(value, locale);
  return (
    <Paper variant="outlined" component="section" aria-labelledby="temperature-curve" sx={{ p: 2 }}>
      <Typography id="temperature-curve" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: `温度曲线（${days.length} 天）`, en: `Temperatures of ${counted(days.length, "day")}` })}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {label({
          zh: `范围 ${range.zh}；最低 ${degrees(Math.min(...measured))}，最高 ${degrees(Math.max(...measured))}；超限读数 ${count(outside)}，中断 ${count(runs.length - 1)} 次，冲突 ${count(conflicts)} 条`,
          en: `Bounds ${range.en}; lowest ${degrees(Math.min(...measured))}, highest ${degrees(Math.max(...measured))}; ${count(outside)} outside, ${count(runs.length - 1)} gaps, ${count(conflicts)} conflicts`,
        })}
      </Typography>
      <Box component="svg" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="temperature-curve" preserveAspectRatio="none" sx={{ display: "block", width: "100%", height }}>
        <rect x={0} width={width} y={y(high ?? top)} height={Math.max(0, y(low ?? bottom) - y(high ?? top))} fill={theme.palette.success.main} opacity={0.12} />
        {bounds.map((bound) => (
          <line key={bound} x1={0} x2={width} y1={y(bound)} y2={y(bound)} stroke={theme.palette.success.main} strokeDasharray="6 4" vectorEffect="non-scaling-stroke" />
        ))}
        {runs.map((run) => (
          <polyline key={run[0]!.at} points={run.map(({ at, temperature }) => `${x(at)},${y(temperature)}`).join(" ")} fill="none" stroke={theme.palette.primary.main} strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
        ))}
        {points.filter(({ temperature }) => isOut(temperature)).map(({ at, temperature }) => (
          <circle key={at} cx={x(at)} cy={y(temperature)} r={2.5} fill={theme.palette.error.main} />
        ))}
      </Box>
    </Paper>
  );
}
