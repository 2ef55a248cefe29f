import { Box, Link as MuiLink, Stack, Table, TableBody, TableCell, TableRow, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import { ChartPanel } from "../../../home/ChartPanel.tsx";
import { KpiChart } from "../../../kpis/KpiChart.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { valueIn } from "../../../model/labels.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { measuredAs, tileText } from "./tileText.ts";
import type { MonitorTile } from "./useMonitor.ts";

/** A KPI in twelve periods with its target; its name opens the control chart, and from there the list and its rows. */
export function MonitorTilePanel({ tile }: { tile: MonitorTile }) {
  const label = useLabel();
  const locale = useLocale();
  const translate = useTranslate();
  const model = useModel();
  const { name, entity, currency, target, readings } = tile;
  const found = valueIn(model.enumeration("KpiName"), name);
  const many = model.summary(entity)?.many;
  const title = found ? label(found.label) : name;
  const newest = readings.at(-1)!;
  const shown = currency ? translate("app.kpi.inCurrency", { name: title, currency }) : title;
  return (
    <ChartPanel title={many ? <MuiLink component={Link} to={`/kpis/${many}/${name}`}>{shown}</MuiLink> : shown}>
      <Stack direction="row" sx={{ alignItems: "baseline", flexWrap: "wrap", columnGap: 1.5 }}>
        <Typography component="span" variant="h5" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {tileText(tile, newest.value, locale)}
        </Typography>
        {newest.band && <EnumValue enumeration="KpiBand" value={newest.band} />}
        <Typography component="span" variant="body2" color="text.secondary">
          {newest.isRunning ? translate("app.kpi.soFar", { period: newest.period }) : newest.period}
          {target !== null && ` · ${translate("app.kpi.target", { value: tileText(tile, target, locale) })}`}
        </Typography>
      </Stack>
      <KpiChart kpi={measuredAs(tile)} readings={{ ...tile, currency: currency ?? "CNY" }} />
      <Box component="details" sx={{ typography: "body2" }}>
        <summary>{translate("app.kpi.asTable")}</summary>
        <Table size="small">
          <TableBody>
            {readings.toReversed().map((reading) => (
              <TableRow key={reading.period}>
                <TableCell component="th" scope="row">
                  {reading.period}
                </TableCell>
                <TableCell align="right">{tileText(tile, reading.value, locale)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </ChartPanel>
  );
}
