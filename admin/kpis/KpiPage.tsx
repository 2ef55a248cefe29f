import { Link as MuiLink, Paper, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useLocale, usePermissions, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import type { EntityModel, KpiModel } from "../../graphql/schema/model.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { DomainLink } from "../layout/DomainLink.tsx";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { UnknownPage } from "../layout/UnknownPage.tsx";
import { pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { EnumValue } from "../values/EnumValue.tsx";
import { KpiChart } from "./KpiChart.tsx";
import { type CurrencyReadings, useKpi, valueText } from "./kpiReadings.ts";
import { KpiMembers } from "./KpiMembers.tsx";
import { KpiTable, listBehind } from "./KpiTable.tsx";

const PERIODS = 36;
const directions = { HIGHER: "app.kpi.higherIsBetter", LOWER: "app.kpi.lowerIsBetter", BAND: "app.kpi.bandIsBetter" } as const;

/** A KPI's own page: its control chart, what it is made of, its thresholds, and the lists behind it. 七 */
export default function KpiPage() {
  const { resource = "", name = "" } = useParams();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  if (!me) return <PageLoading />;
  const summary = model.entities.find(({ many }) => many === resource);
  const entity = summary && mayDo(me, summary.name, "read") ? model.entity(summary.name) : undefined;
  const kpi = entity?.kpis?.find((one) => one.name === name);
  return entity && kpi ? <Kpi kpi={kpi} entity={entity} /> : <UnknownPage />;
}

function Kpi({ kpi, entity }: { kpi: KpiModel; entity: EntityModel }) {
  const label = useLabel();
  const locale = useLocale();
  const translate = useTranslate();
  const { known, error, refetch } = useKpi(kpi, PERIODS);
  return (
    <>
      <PageHeader title={label(kpi.label)} above={<DomainLink domain={entity.domain} />} />
      <Typography>{translate("app.kpi.owner")} <EnumValue enumeration="Role" value={kpi.owner} /></Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {kpi.part && `${label(kpi.part)} ÷ ${label(kpi.whole)} · `}
        {translate(directions[kpi.direction])}
        {kpi.clause && ` · ${kpi.clause}`} ·{" "}
        <MuiLink component={Link} to={listBehind(kpi, entity)}>
          {pluralIn(locale, entity)}
        </MuiLink>
      </Typography>
      {error && <FaultPanel fault={error} retry={refetch} />}
      {!known && !error && <PageLoading />}
      {known?.length === 0 && <Typography color="text.secondary">{translate("app.kpi.none")}</Typography>}
      <Stack sx={{ gap: 3, pb: 3 }}>
        {known?.map((readings) => (
          <Paper key={readings.currency} variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
            <Typography component="h2" variant="subtitle1">
              {kpi.money ? translate("app.kpi.inCurrency", { name: label(kpi.label), currency: readings.currency }) : label(kpi.label)}
            </Typography>
            <Thresholds kpi={kpi} readings={readings} />
            <KpiChart kpi={kpi} readings={readings} control />
            <KpiTable kpi={kpi} entity={entity} readings={readings} />
            {kpi.members && <KpiMembers kpi={kpi} entity={entity} currency={readings.currency} />}
          </Paper>
        ))}
      </Stack>
    </>
  );
}

function Thresholds({ kpi, readings: { target, warning, critical, warningLow, criticalLow, limits, currency } }: { kpi: KpiModel; readings: CurrencyReadings }): ReactNode {
  const locale = useLocale();
  const translate = useTranslate();
  const text = (value: number) => valueText(kpi, value, currency, locale);
  const given = ([["target", target], ["warning", warning], ["warningLow", warningLow], ["critical", critical], ["criticalLow", criticalLow]] as const).flatMap(([name, value]) => (value === null ? [] : [translate(`app.kpi.${name}`, { value: text(value) })]));
  const range = limits ? translate("app.kpi.limits", { centre: text(Math.round(limits.centre / 100)), lower: text(Math.round(limits.lower / 100)), upper: text(Math.round(limits.upper / 100)) }) : translate("app.kpi.noLimits");
  return (
    <Typography variant="body2" color="text.secondary">
      {[...given, range].join(" · ")}
    </Typography>
  );
}
