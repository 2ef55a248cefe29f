import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, Link as MuiLink, LinearProgress, MenuItem, Paper, Stack, Switch, FormControlLabel, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, TextField, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link, useSearchParams } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { formatGrowth, formatPart } from "../../../values/share.ts";
import { SEES_ALL } from "./seesAll.ts";
import { statisticsOperation } from "./statistics.operations.ts";
import { linesBehind } from "../plans/planLevel.ts";

const SalesMonths = lazy(() => import("./SalesMonths.tsx"));

export interface Month {
  /** "2026-11" */
  month: string;
  amount: Money;
  quantity: number;
}

interface Member {
  id: string;
  name: string;
  amount: Money;
  quantity: number;
  amountBefore: Money;
  months: Month[];
}

interface Statistics {
  amount: Money;
  amountBefore: Money;
  quantity: number;
  months: Month[];
  memberCount: number;
  members: Member[];
  othersAmount: Money;
  othersQuantity: number;
}

/** Whose figures they are: the type of the record, and the filter of its lines. */
const DIMENSIONS: Record<string, { entity: string; filter: "regionId" | "productId" | "representativeId" | "customerId" }> = {
  REGION: { entity: "Region", filter: "regionId" },
  PRODUCT: { entity: "Product", filter: "productId" },
  REPRESENTATIVE: { entity: "Employee", filter: "representativeId" },
  CUSTOMER: { entity: "Customer", filter: "customerId" },
};

const QUARTERS = [1, 2, 3, 4].map((quarter) => `-Q${quarter}`);
const MONTHS = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, "0")}`);

/** Sales by region, product, representative or customer; every figure opens the order lines behind it. 四(四)4 */
export default function SalesStatistics() {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [byMonth, showMonths] = useState(false);
  const thisYear = Number((me?.today ?? "").slice(0, 4));
  const seesAll = me?.roles.some((role) => SEES_ALL.includes(role)) ?? false;
  const by = search.get("by") ?? "REGION";
  const period = search.get("period") ?? String(thisYear);
  const currency = search.get("currency") ?? "CNY";
  const choose = (values: Record<string, string>) => setSearch({ by, period, currency, ...values }, { replace: true });
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["salesStatistics", by, period, currency],
    queryFn: async () => (await dataProvider.ask<{ statistics: Statistics }>(statisticsOperation, { by, period, currency })).statistics,
    placeholderData: keepPreviousData,
    enabled: me !== undefined,
  });
  const { values: dimensions } = useModel().enumeration("SalesBy");
  if (!me) return <PageLoading />;
  const year = period.slice(0, 4);

  return (
    <>
      <PageHeader
        title={label({ zh: "销售统计", en: "Sales statistics" })}
        actions={
          <Button color="inherit" startIcon={<PrintIcon />} onClick={() => window.print()} sx={{ displayPrint: "none" }}>
            {label({ zh: "打印", en: "Print" })}
          </Button>
        }
      />
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        <ToggleButtonGroup exclusive size="small" value={by} aria-label={label({ zh: "维度", en: "By" })} onChange={(_, chosen: string | null) => chosen && choose({ by: chosen })}>
          {dimensions.filter(({ value }) => seesAll || value !== "CUSTOMER").map((one) => (
            <ToggleButton key={one.value} value={one.value}>
              {label(one.label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField select size="small" fullWidth={false} label={label({ zh: "年度", en: "Year" })} value={year} onChange={(event) => choose({ period: event.target.value })}>
          {[...new Set([Number(year), ...Array.from({ length: 6 }, (_, back) => thisYear - back)])].toSorted((a, b) => b - a).map((one) => (
            <MenuItem key={one} value={String(one)}>
              {one}
            </MenuItem>
          ))}
        </TextField>
        <TextField select size="small" fullWidth={false} label={label({ zh: "期间", en: "Period" })} value={period} onChange={(event) => choose({ period: event.target.value })} sx={{ minWidth: 120 }}>
          {["", ...QUARTERS, ...MONTHS].map((part) => (
            <MenuItem key={part} value={`${year}${part}`}>
              {part === "" ? label({ zh: "全年", en: "Full year" }) : `${year}${part}`}
            </MenuItem>
          ))}
        </TextField>
        <TextField select size="small" fullWidth={false} label={label({ zh: "币种", en: "Currency" })} value={currency} onChange={(event) => choose({ currency: event.target.value })}>
          {["CNY", "USD"].map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel control={<Switch checked={byMonth} onChange={(_, checked) => showMonths(checked)} />} label={label({ zh: "按月显示", en: "Month by month" })} />
      </Stack>
      <Box sx={{ height: 4 }}>{isFetching && <LinearProgress aria-label={label({ zh: "正在更新", en: "Updating" })} />}</Box>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Totals statistics={data} period={period} />
          {data.months.length > 1 && (
            <Suspense>
              <SalesMonths months={data.months} />
            </Suspense>
          )}
          <Members statistics={data} by={by} period={period} byMonth={byMonth} />
        </>
      )}
    </>
  );
}

function Totals({ statistics: { amount, amountBefore, quantity }, period }: { statistics: Statistics; period: string }) {
  const label = useLabel();
  const locale = useLocale();
  const figures: [string, ReactNode][] = [
    [label({ zh: "销售额", en: "Sales" }), <LinesLink key="amount" period={period}>{formatMoney(amount, locale)}</LinesLink>],
    [label({ zh: "数量（盒）", en: "Packs" }), <LinesLink key="packs" period={period}>{formatInteger(quantity, locale)}</LinesLink>],
    [label({ zh: "上年同期", en: "Previous year" }), formatMoney(amountBefore, locale)],
    [label({ zh: "同比", en: "Growth" }), formatGrowth(amount.amount, amountBefore.amount)],
  ];
  return (
    <Stack direction="row" component="dl" sx={{ flexWrap: "wrap", columnGap: 5, rowGap: 1, m: 0, mb: 2 }}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {name}
          </Typography>
          <Typography component="dd" variant="h6" sx={{ m: 0, fontVariantNumeric: "tabular-nums" }}>
            {value}
          </Typography>
        </div>
      ))}
    </Stack>
  );
}

function LinesLink({ place = {}, period, children }: { place?: Parameters<typeof linesBehind>[0]; period: string; children: ReactNode }) {
  return (
    <MuiLink component={Link} to={linesBehind(place, period)} underline="hover" color="inherit">
      {children}
    </MuiLink>
  );
}

function Members({ statistics, by, period, byMonth }: { statistics: Statistics; by: string; period: string; byMonth: boolean }) {
  const label = useLabel();
  const locale = useLocale();
  const { entity, filter } = DIMENSIONS[by] ?? DIMENSIONS.REGION!;
  const dimension = valueIn(useModel().enumeration("SalesBy"), by)!.label;
  const { members, amount, memberCount, othersAmount, othersQuantity, months } = statistics;
  if (members.length === 0) return <Typography color="text.secondary">{label({ zh: "该期间没有销售。确认销售订单后，数字会在几秒内出现。", en: "No sales in this period. Figures appear within seconds after an order is confirmed." })}</Typography>;
  const shownMonths = byMonth ? months.map(({ month }) => month) : [];
  const right = { align: "right", sx: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" } } as const;
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{label(dimension)}</TableCell>
            <TableCell align="right">{label({ zh: "销售额", en: "Sales" })}</TableCell>
            <TableCell align="right">{label({ zh: "占比", en: "Share" })}</TableCell>
            <TableCell align="right">{label({ zh: "同比", en: "Growth" })}</TableCell>
            <TableCell align="right">{label({ zh: "数量（盒）", en: "Packs" })}</TableCell>
            {shownMonths.map((month) => (
              <TableCell key={month} align="right">
                {month}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.id} hover>
              <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap", backgroundImage: (theme) => `linear-gradient(${theme.palette.action.selected}, ${theme.palette.action.selected})`, backgroundRepeat: "no-repeat", backgroundSize: `${amount.amount === 0 ? 0 : Math.round((member.amount.amount / amount.amount) * 100)}% 100%` }}>
                {member.name ? (
                  <RecordLink entity={entity} id={member.id}>
                    {member.name}
                  </RecordLink>
                ) : (
                  label({ zh: "（无）", en: "(none)" })
                )}
              </TableCell>
              <TableCell {...right}>
                <LinesLink place={{ [filter]: member.id }} period={period}>
                  {formatMoney(member.amount, locale)}
                </LinesLink>
              </TableCell>
              <TableCell {...right}>{formatPart(member.amount.amount, amount.amount)}</TableCell>
              <TableCell {...right}>{formatGrowth(member.amount.amount, member.amountBefore.amount)}</TableCell>
              <TableCell {...right}>
                <LinesLink place={{ [filter]: member.id }} period={period}>
                  {formatInteger(member.quantity, locale)}
                </LinesLink>
              </TableCell>
              {byMonth &&
                member.months.map((month) => (
                  <TableCell key={month.month} {...right}>
                    {month.quantity === 0 ? (
                      "—"
                    ) : (
                      <LinesLink place={{ [filter]: member.id }} period={month.month}>
                        {formatMoney(month.amount, locale)}
                      </LinesLink>
                    )}
                  </TableCell>
                ))}
            </TableRow>
          ))}
        </TableBody>
        {memberCount > members.length && (
          <TableFooter>
            <TableRow>
              <TableCell>{label({ zh: `其余 ${memberCount - members.length} 项`, en: `${memberCount - members.length} others` })}</TableCell>
              <TableCell {...right}>{formatMoney(othersAmount, locale)}</TableCell>
              <TableCell {...right}>{formatPart(othersAmount.amount, amount.amount)}</TableCell>
              <TableCell />
              <TableCell {...right}>{formatInteger(othersQuantity, locale)}</TableCell>
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </TableContainer>
  );
}
