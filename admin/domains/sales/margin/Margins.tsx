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
import { formatShare } from "../../../values/share.ts";
import { marginsOperation } from "./margins.operations.ts";

interface Member {
  id: string;
  name: string;
  revenue: Money;
  cost: Money;
  margin: Money;
  /** Hundredths of a percent. */
  share: number | null;
}

interface Answer {
  memberCount: number;
  total: Member;
  members: Member[];
}

/** The filter of the lines behind a figure. */
const FILTERS: Record<string, string> = { PRODUCT: "productId", CUSTOMER: "customerId", REPRESENTATIVE: "representativeId" };

const QUARTERS = [1, 2, 3, 4].map((quarter) => `-Q${quarter}`);
const MONTHS = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, "0")}`);

/** What is earned on what is sold, by product, customer or representative. 四(四)4 */
export default function Margins() {
  const label = useLabel();
  const locale = useLocale();
  const { permissions: me } = usePermissions<Me>();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { values: dimensions } = useModel().enumeration("MarginBy");
  const thisYear = (me?.today ?? "").slice(0, 4);
  const by = search.get("by") ?? "PRODUCT";
  const period = search.get("period") ?? thisYear;
  const choose = (values: Record<string, string>) => setSearch({ by, period, ...values }, { replace: true });
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["margins", by, period],
    queryFn: async () => (await dataProvider.ask<{ margins: Answer }>(marginsOperation, { by, period })).margins,
    placeholderData: keepPreviousData,
    enabled: me !== undefined,
  });
  if (!me) return <PageLoading />;
  const name = dimensions.find(({ value }) => value === by)?.label ?? { zh: "", en: "" };
  const figures = ({ revenue, cost, margin, share }: Member) =>
    [formatMoney(revenue, locale), formatMoney(cost, locale), formatMoney(margin, locale), formatShare(share)].map((text, index) => (
      // A row has these four figures, in this order.
      <TableCell key={index} align="right">
        {text}
      </TableCell>
    ));

  return (
    <>
      <PageHeader title={label({ zh: "毛利分析", en: "Margins" })} />
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
        <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label({ zh: "毛利分析", en: "Margins" })}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{label(name)}</TableCell>
                <TableCell align="right">{label({ zh: "不含税收入", en: "Net revenue" })}</TableCell>
                <TableCell align="right">{label({ zh: "销售成本", en: "Cost of sales" })}</TableCell>
                <TableCell align="right">{label({ zh: "毛利", en: "Margin" })}</TableCell>
                <TableCell align="right">{label({ zh: "毛利率", en: "Gross margin" })}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.members.map((member) => (
                <TableRow key={member.id}>
                  <TableCell>
                    <MuiLink component={Link} to={`/marginLines?${new URLSearchParams({ filter: JSON.stringify({ [FILTERS[by]!]: member.id }) })}`}>
                      {member.name || label({ zh: "无", en: "None" })}
                    </MuiLink>
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
