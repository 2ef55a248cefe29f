import { MenuItem, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useLocale, usePermissions, useTranslate } from "react-admin";
import type { EntityModel, KpiModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Me } from "../auth/me.ts";
import { kpiMembersOperation } from "../domains/platform/kpi/kpiMembers.operations.ts";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { EnumValue } from "../values/EnumValue.tsx";
import { Nothing } from "../values/Nothing.tsx";
import { RecordLink } from "../values/RecordLink.tsx";
import { sumText, valueText } from "./kpiReadings.ts";

interface Member {
  id: string;
  name: string;
  value: number | null;
  numerator: number;
  denominator: number | null;
  band: string | null;
}

interface Found {
  found: { memberCount: number; members: Member[] } | null;
}

interface KpiMembersProps {
  kpi: KpiModel;
  entity: EntityModel;
  currency: string;
}

/** The years that can be chosen: this one and the two before it. */
const YEARS = 3;

/** A KPI of one year by customer, by representative, or whatever its records refer to. */
export function KpiMembers({ kpi, entity, currency }: KpiMembersProps) {
  const label = useLabel();
  const translate = useTranslate();
  const { permissions: me } = usePermissions<Me>();
  const dimensions = kpi.members ?? [];
  const thisYear = Number((me?.today ?? "").slice(0, 4));
  const [by, chooseBy] = useState(dimensions[0]?.attribute ?? "");
  const [year, chooseYear] = useState(thisYear);
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["kpiMembers", kpi.name, by, year, currency],
    queryFn: () => dataProvider.ask<Found>(kpiMembersOperation, { kpi: kpi.name, by, from: `${year}-01`, to: `${year}-12`, currency }),
    enabled: by !== "",
  });
  const to = entity.attributes.find(({ name }) => name === by)?.entity;
  return (
    <Stack component="section" sx={{ gap: 1, mt: 2 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        <TextField select size="small" label={translate("app.kpi.by")} value={by} onChange={({ target }) => chooseBy(target.value)} sx={{ minWidth: 140 }}>
          {dimensions.map((one) => <MenuItem key={one.attribute} value={one.attribute}>{label(one.label)}</MenuItem>)}
        </TextField>
        <TextField select size="small" label={translate("app.kpi.year")} value={year} onChange={({ target }) => chooseYear(Number(target.value))} sx={{ minWidth: 100 }}>
          {Array.from({ length: YEARS }, (_, i) => thisYear - i).map((one) => <MenuItem key={one} value={one}>{one}</MenuItem>)}
        </TextField>
      </Stack>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data?.found?.members.length === 0 && <Typography color="text.secondary">{translate("app.kpi.none")}</Typography>}
      {data?.found && data.found.members.length > 0 && <MemberTable kpi={kpi} currency={currency} members={data.found.members} of={label(dimensions.find(({ attribute }) => attribute === by)!.label)} to={to} />}
    </Stack>
  );
}

function MemberTable({ kpi, currency, members, of, to }: { kpi: KpiModel; currency: string; members: Member[]; of: string; to: string | undefined }) {
  const label = useLabel();
  const locale = useLocale();
  const translate = useTranslate();
  return (
    <TableContainer sx={{ maxHeight: 400 }} tabIndex={0}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{of}</TableCell>
            {kpi.part && <TableCell align="right">{label(kpi.part)}</TableCell>}
            {kpi.part && <TableCell align="right">{label(kpi.whole)}</TableCell>}
            <TableCell align="right">{label(kpi.label)}</TableCell>
            <TableCell>{translate("app.kpi.judgement")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map(({ id, name, value, numerator, denominator, band }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">{to && name ? <RecordLink entity={to} id={id}>{name}</RecordLink> : name || id}</TableCell>
              {denominator !== null && <TableCell align="right">{sumText(kpi, numerator, currency, locale)}</TableCell>}
              {denominator !== null && <TableCell align="right">{sumText(kpi, denominator, currency, locale)}</TableCell>}
              <TableCell align="right">{valueText(kpi, value, currency, locale)}</TableCell>
              <TableCell>{band ? <EnumValue enumeration="KpiBand" value={band} /> : <Nothing />}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
