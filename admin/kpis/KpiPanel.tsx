import { Link as MuiLink, Stack, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { EntityModel, KpiModel } from "../../graphql/schema/model.ts";
import { ChartPanel } from "../home/ChartPanel.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { EnumValue } from "../values/EnumValue.tsx";
import { KpiChart } from "./KpiChart.tsx";
import { type CurrencyReadings, kpiPath, useKpi, valueText } from "./kpiReadings.ts";
import { KpiTable } from "./KpiTable.tsx";

const PERIODS = 12;

interface KpiPanelProps {
  kpi: KpiModel;
  entity: EntityModel;
}

/** A KPI in its last twelve periods: what it is now, how good that is, the target, and the way to its control chart. */
export default function KpiPanel({ kpi, entity }: KpiPanelProps) {
  const { known, error, refetch } = useKpi(kpi, PERIODS);
  if (error) return <FaultPanel fault={error} retry={refetch} />;
  return known?.map((readings) => <Tile key={readings.currency} kpi={kpi} entity={entity} readings={readings} />);
}

function Tile({ kpi, entity, readings }: KpiPanelProps & { readings: CurrencyReadings }) {
  const label = useLabel();
  const locale = useLocale();
  const translate = useTranslate();
  const { currency, target } = readings;
  const newest = readings.readings.at(-1)!;
  const name = kpi.money ? translate("app.kpi.inCurrency", { name: label(kpi.label), currency }) : label(kpi.label);
  const title = (
    <MuiLink component={Link} to={kpiPath(entity.many, kpi)}>
      {name}
    </MuiLink>
  );
  return (
    <ChartPanel title={title}>
      <Stack direction="row" sx={{ alignItems: "baseline", flexWrap: "wrap", columnGap: 1.5 }}>
        <Typography component="span" variant="h5" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {valueText(kpi, newest.value, currency, locale)}
        </Typography>
        {newest.band && <EnumValue enumeration="KpiBand" value={newest.band} />}
        <Typography component="span" variant="body2" color="text.secondary">
          {newest.isRunning ? translate("app.kpi.soFar", { period: newest.period }) : newest.period}
          {target !== null && ` · ${translate("app.kpi.target", { value: valueText(kpi, target, currency, locale) })}`}
        </Typography>
      </Stack>
      <KpiChart kpi={kpi} readings={readings} />
      <KpiTable kpi={kpi} entity={entity} readings={readings} folded />
    </ChartPanel>
  );
}
