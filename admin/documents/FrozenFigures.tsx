import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useLocale, useTranslate } from "react-admin";
import type { PageRecord } from "../api/record.ts";
import { useLabel } from "../model/useLabel.ts";
import { toDecimal } from "../values/decimal.ts";
import { formatInteger } from "../values/integer.ts";
import { formatMoney, toMajor } from "../values/money.ts";
import { formatDateTime } from "../values/dates.ts";
import { regionalLocale } from "../values/regionalLocale.ts";
import { formatShare } from "../values/share.ts";

interface Measured {
  zh: string;
  en: string;
  unit: "NUMBER" | "PACKS" | "MONEY" | "SHARE" | "MEAN";
  currency: string | null;
}

interface Figure extends Measured {
  key: string;
  value: number | null;
}

interface Series extends Measured {
  chart: string | null;
  points: { at: string; value: number | null }[];
}

interface Snapshot {
  readAt: string;
  figures: Figure[];
  series: Series[];
  now: Pick<Figure, "key" | "value">[];
  sha256: string;
}

const CHART_HEIGHT = 220;

function valueText({ unit, currency }: Measured, value: number | null, locale: string): string {
  if (value === null) return "—";
  if (unit === "SHARE") return formatShare(value);
  if (unit === "MEAN") return toDecimal(value, 2);
  return unit === "MONEY" && currency ? formatMoney({ amount: value, currency }, locale) : formatInteger(value, locale);
}

/** On a document that freezes what it rests on: each time the figures of then, beside those of now. */
export default function FrozenFigures({ record }: { record: PageRecord }) {
  const snapshots = (record.snapshots ?? []) as Snapshot[];
  return snapshots.toReversed().map((snapshot) => <FrozenSnapshot key={snapshot.sha256} snapshot={snapshot} />);
}

function FrozenSnapshot({ snapshot: { readAt, figures, series, now, sha256 } }: { snapshot: Snapshot }) {
  const translate = useTranslate();
  const locale = useLocale();
  const label = useLabel();
  const present = new Map(now.map(({ key, value }) => [key, value]));
  const title = translate("app.frozen.title", { at: formatDateTime(readAt, locale) });
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2, my: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {title}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate("app.frozen.explanation")}
      </Typography>
      <Box sx={{ overflowX: "auto" }} tabIndex={0} role="group" aria-label={title}>
        <Table size="small" sx={{ "& td": { fontVariantNumeric: "tabular-nums" } }}>
          <TableHead>
            <TableRow>
              <TableCell>{translate("app.frozen.figure")}</TableCell>
              {(["before", "now", "since"] as const).map((column) => (
                <TableCell key={column} align="right">
                  {translate(`app.frozen.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {figures.map((figure) => {
              const value = present.get(figure.key) ?? null;
              const since = value === null || figure.value === null ? null : value - figure.value;
              return (
                <TableRow key={figure.key}>
                  <TableCell component="th" scope="row">
                    {label(figure)}
                  </TableCell>
                  <TableCell align="right">{valueText(figure, figure.value, locale)}</TableCell>
                  <TableCell align="right">{valueText(figure, value, locale)}</TableCell>
                  <TableCell align="right">{valueText(figure, since, locale)}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fit, minmax(min(320px, 100%), 1fr))" }}>
        {charts(series).map((lines) => (
          <FrozenChart key={lines[0]!.en} series={lines} />
        ))}
      </Box>
      <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
        {translate("app.frozen.checksum", { sum: sha256 })}
      </Typography>
    </Paper>
  );
}

/** Lines that are one chart: those that name it alike, and of the others those of one unit. */
function charts(series: Series[]): Series[][] {
  const found = new Map<string, Series[]>();
  for (const one of series) {
    const name = one.chart ?? `${one.unit} ${one.currency ?? ""}`;
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return [...found.values()];
}

/** For the eye; the figures above say what counts. */
function FrozenChart({ series }: { series: Series[] }) {
  const locale = useLocale();
  const label = useLabel();
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  const scaled = ({ unit, currency }: Measured, value: number | null) => (value === null ? null : unit === "MONEY" && currency ? Number(toMajor(value, currency)) : unit === "SHARE" || unit === "MEAN" ? value / 100 : value);
  return (
    <Box aria-hidden>
      <BarChart
        height={CHART_HEIGHT}
        skipAnimation
        xAxis={[{ scaleType: "band", data: series[0]!.points.map(({ at }) => at), tickLabelStyle: { fontSize: 11 } }]}
        yAxis={[{ width: 56, valueFormatter: (value: number) => short.format(value) }]}
        series={series.map((one) => ({ label: label(one), data: one.points.map(({ value }) => scaled(one, value)) }))}
      />
    </Box>
  );
}
