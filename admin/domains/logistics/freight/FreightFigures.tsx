import { Box, Link as MuiLink, LinearProgress, MenuItem, Paper, Stack, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link, useSearchParams } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatMoney } from "../../../values/money.ts";
import { freightFiguresOperation } from "./freight.operations.ts";

interface Member {
  id: string;
  name: string;
  shipments: number;
  orders: number;
  freight: Money;
  perOrder: Money | null;
  /** Hundredths of a percent. */
  shareOfValue: number | null;
  arrived: number;
  /** Hundredths of a percent. */
  onTimeShare: number | null;
}

interface Answer {
  total: Member;
  members: Member[];
}

/** The filter of the freight costs behind a figure, where the list has one. */
const FILTERS: Record<string, string> = { CARRIER: "carrierId", REGION: "regionId" };

const QUARTERS = [1, 2, 3, 4].map((quarter) => `-Q${quarter}`);
const MONTHS = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, "0")}`);

const percent = (share: number | null): string => (share === null ? "—" : `${(share / 100).toFixed(1)} %`);

/** What carriage costs and how punctual it is, by carrier, region or mode. 五(三)4 */
export default function FreightFigures() {
  const label = useLabel();
  const locale = useLocale();
  const { permissions: me } = usePermissions<Me>();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { values: dimensions } = useModel().enumeration("FreightBy");
  const thisYear = (me?.today ?? "").slice(0, 4);
  const by = search.get("by") ?? "CARRIER";
  const period = search.get("period") ?? thisYear;
  const choose = (values: Record<string, string>) => setSearch({ by, period, ...values }, { replace: true });
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["freightFigures", by, period],
    queryFn: async () => (await dataProvider.ask<{ freightFigures: Answer }>(freightFiguresOperation, { by, period })).freightFigures,
    placeholderData: keepPreviousData,
    enabled: me !== undefined,
  });
  if (!me) return <PageLoading />;
  const name = dimensions.find(({ value }) => value === by)?.label ?? { zh: "", en: "" };
  const money = (amount: Money | null): string => (amount ? formatMoney(amount, locale) : "—");
  const figures = ({ shipments, orders, freight, perOrder, shareOfValue, onTimeShare }: Member) =>
    [String(shipments), String(orders), money(freight), money(perOrder), percent(shareOfValue), percent(onTimeShare)].map((text, index) => (
      // A row has these six figures, in this order.
      <TableCell key={index} align="right">
        {text}
      </TableCell>
    ));

  return (
    <>
      <PageHeader title={label({ zh: "运费分析", en: "Freight figures" })} />
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        <ToggleButtonGroup exclusive size="small" value={by} aria-label={label({ zh: "维度", en: "By" })} onChange={(_, chosen: string | null) => chosen && choose({ by: chosen })}>
          {dimensions.map((one) => (
            <ToggleButton key={one.value} value={one.value}>
              {label(one.label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField select size="small" fullWidth={false} label={label({ zh: "期间", en: "Period" })} value={period} onChange={(event) => choose({ period: event.target.value })} sx={{ minWidth: 120 }}>
          {[...new Set([period, ...["", ...QUARTERS, ...MONTHS].map((part) => `${thisYear}${part}`), String(Number(thisYear) - 1)])].map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Box sx={{ height: 4 }}>{isFetching && <LinearProgress aria-label={label({ zh: "正在更新", en: "Updating" })} />}</Box>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data && (
        <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label({ zh: "运费分析", en: "Freight figures" })}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{label(name)}</TableCell>
                <TableCell align="right">{label({ zh: "运单", en: "Shipments" })}</TableCell>
                <TableCell align="right">{label({ zh: "订单", en: "Orders" })}</TableCell>
                <TableCell align="right">{label({ zh: "运费", en: "Freight" })}</TableCell>
                <TableCell align="right">{label({ zh: "单均运费", en: "Per order" })}</TableCell>
                <TableCell align="right">{label({ zh: "占货值比", en: "To value" })}</TableCell>
                <TableCell align="right">{label({ zh: "准时率", en: "On time" })}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.members.map((member) => (
                <TableRow key={member.id}>
                  <TableCell>
                    {FILTERS[by] ? (
                      <MuiLink component={Link} to={`/freightCosts?${new URLSearchParams({ filter: JSON.stringify({ [FILTERS[by]]: member.id }) })}`}>
                        {member.name}
                      </MuiLink>
                    ) : (
                      member.name
                    )}
                  </TableCell>
                  {figures(member)}
                </TableRow>
              ))}
            </TableBody>
            <TableFooter>
              <TableRow>
                <TableCell>{label({ zh: "合计", en: "Total" })}</TableCell>
                {figures(data.total)}
              </TableRow>
            </TableFooter>
          </Table>
        </TableContainer>
      )}
    </>
  );
}
