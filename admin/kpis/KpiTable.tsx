import { Box, Link as MuiLink, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { EntityModel, KpiModel } from "../../graphql/schema/model.ts";
import { defaultSort } from "../api/order.ts";
import { useLabel } from "../model/useLabel.ts";
import { EnumValue } from "../values/EnumValue.tsx";
import { Nothing } from "../values/Nothing.tsx";
import { listAddress } from "../work/queues.ts";
import { type CurrencyReadings, type KpiReading, sumText, valueText } from "./kpiReadings.ts";

interface KpiTableProps {
  kpi: KpiModel;
  entity: EntityModel;
  readings: CurrencyReadings;
  /** Behind a click, where the chart is what people look at. */
  folded?: boolean;
}

/** The readings to be read exactly, and by who does not see the chart; the newest first. */
export function KpiTable({ folded = false, ...props }: KpiTableProps) {
  const translate = useTranslate();
  if (!folded) return <Readings {...props} />;
  return (
    <Box component="details" sx={{ typography: "body2" }}>
      <summary>{translate("app.kpi.asTable")}</summary>
      <Readings {...props} height={300} />
    </Box>
  );
}

function Readings({ kpi, entity, readings: { readings, currency }, height }: KpiTableProps & { height?: number }) {
  const label = useLabel();
  const translate = useTranslate();
  return (
    <TableContainer sx={{ maxHeight: height }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{translate(kpi.cadence === "DAY" ? "app.kpi.day" : "app.kpi.month")}</TableCell>
            {kpi.part && <TableCell align="right">{label(kpi.part)}</TableCell>}
            {kpi.part && <TableCell align="right">{label(kpi.whole)}</TableCell>}
            <TableCell align="right">{label(kpi.label)}</TableCell>
            <TableCell>{translate("app.kpi.judgement")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {readings.toReversed().map((reading) => (
            <Row key={reading.period} kpi={kpi} entity={entity} reading={reading} currency={currency} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Row({ kpi, entity, reading: { period, value, numerator, denominator, band, isRunning, signals }, currency }: Pick<KpiTableProps, "kpi" | "entity"> & { reading: KpiReading; currency: string }) {
  const locale = useLocale();
  const translate = useTranslate();
  const address = addressOf(kpi, entity, period);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {address ? (
          <MuiLink component={Link} to={address}>
            {period}
          </MuiLink>
        ) : (
          period
        )}
        {isRunning && ` ${translate("app.kpi.running")}`}
      </TableCell>
      {denominator !== null && <TableCell align="right">{sumText(kpi, numerator, currency, locale)}</TableCell>}
      {denominator !== null && <TableCell align="right">{sumText(kpi, denominator, currency, locale)}</TableCell>}
      <TableCell align="right">{valueText(kpi, value, currency, locale)}</TableCell>
      <TableCell>
        {band && <EnumValue enumeration="KpiBand" value={band} />} {signals.map((signal) => <EnumValue key={signal} enumeration="ControlSignal" value={signal} />)}
        {!band && signals.length === 0 && <Nothing />}
      </TableCell>
    </TableRow>
  );
}

/** The list behind a period; none where the records cannot be filtered by it. */
function addressOf({ cadence, list: { filter, by } }: KpiModel, entity: EntityModel, period: string): ReturnType<typeof listAddress> | undefined {
  if (!by) return undefined;
  const [from, to] = cadence === "DAY" ? [period, period] : [`${period}-01`, lastDayOf(period)];
  return listAddress({ entity, filter: { ...filter, [by]: { from, to } }, sort: { field: by, order: "ASC" } });
}

/** "2026-02-28" of "2026-02". */
function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The list behind all periods. */
export const listBehind = ({ list }: KpiModel, entity: EntityModel): ReturnType<typeof listAddress> => listAddress({ entity, filter: { ...list.filter }, sort: defaultSort(entity) });
