import { Box, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { ChartsReferenceLine } from "@mui/x-charts/ChartsReferenceLine";
import { LineChart } from "@mui/x-charts/LineChart";
import { useLocale, useTranslate } from "react-admin";
import type { KpiModel } from "../../graphql/schema/model.ts";
import { regionalLocale } from "../values/regionalLocale.ts";
import { type CurrencyReadings, onAxis, valueText } from "./kpiReadings.ts";

interface KpiChartProps {
  kpi: Pick<KpiModel, "part" | "mean" | "money">;
  readings: CurrencyReadings;
  /** With mean and limits, and what differs from them by more than chance. */
  control?: boolean;
}

const HEIGHT = 220;
const CONTROL_HEIGHT = 340;

/** The stretch of an axis that shows all of these, with some room: lines of reference do not widen it by themselves. */
function span(values: readonly (number | null)[]): { min: number; max: number } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { min: 0, max: 1 };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low) / 10 || 1;
  return { min: low - room, max: high + room };
}

/** From nothing up, high enough for the target line. */
function fromZero(values: readonly (number | null)[], lines: readonly { at: number }[]): { min: number; max?: number } {
  const [highest, line] = [Math.max(0, ...values.map((value) => value ?? 0)), Math.max(0, ...lines.map(({ at }) => at))];
  return line > highest ? { min: 0, max: line * 1.1 } : { min: 0 };
}

/** Readings period by period with the target line: for the eye, the table beside it says the same exactly. */
export function KpiChart({ kpi, readings: { readings, target, limits, currency }, control = false }: KpiChartProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const { palette } = useTheme();
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  const axisText = (value: number) => (kpi.part && !kpi.mean ? `${value} %` : short.format(value));
  const values = readings.map(({ value }) => (value === null ? null : onAxis(kpi, value)));
  const exact = (value: number | null) => valueText(kpi, value === null ? null : Math.round(kpi.part || kpi.money ? value * 100 : value), currency, locale);
  const lines = [
    ...(target === null ? [] : [{ key: "target", at: onAxis(kpi, target), text: translate("app.kpi.targetLine"), colour: palette.success.main }]),
    ...(control && limits
      ? (["centre", "lower", "upper"] as const).map((one) => ({ key: one, at: onAxis(kpi, limits[one] / 100), text: translate(`app.kpi.${one}`), colour: one === "centre" ? palette.text.secondary : palette.error.main }))
      : []),
  ];
  const frame = {
    height: control ? CONTROL_HEIGHT : HEIGHT,
    skipAnimation: true,
    hideLegend: true,
    xAxis: [{ scaleType: "band" as const, data: readings.map(({ period }) => period), tickLabelStyle: { fontSize: 11 } }],
    yAxis: [{ width: 56, valueFormatter: axisText, ...(control ? span([...values, ...lines.map(({ at }) => at)]) : kpi.part && !kpi.mean ? { min: 0, max: 100 } : fromZero(values, lines)) }],
  };
  const reference = lines.map(({ key, at, text, colour }) => (
    <ChartsReferenceLine key={key} y={at} label={text} labelAlign="end" labelStyle={{ fontSize: 11, fill: colour }} lineStyle={{ stroke: colour, strokeDasharray: key === "centre" ? undefined : "5 4" }} />
  ));
  if (!kpi.part && !control) {
    return (
      <Box aria-hidden>
        <BarChart {...frame} series={[{ data: values, color: palette.primary.main, valueFormatter: exact }]}>
          {reference}
        </BarChart>
      </Box>
    );
  }
  const signals = readings.map((reading, i) => (reading.signals.length > 0 ? values[i]! : null));
  return (
    <Box aria-hidden>
      <LineChart
        {...frame}
        series={[
          { data: values, color: palette.primary.main, connectNulls: true, valueFormatter: exact },
          ...(control ? [{ data: signals, color: palette.error.main, label: translate("app.kpi.signals"), connectNulls: false, valueFormatter: exact }] : []),
        ]}
      >
        {reference}
      </LineChart>
    </Box>
  );
}
