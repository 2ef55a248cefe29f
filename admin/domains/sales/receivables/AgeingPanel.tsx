import { Box, Link as MuiLink, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { formatShare } from "../../../values/share.ts";
import { listAddress } from "../../../work/queues.ts";
import { ageingOperation } from "./receivables.operations.ts";

interface Bucket {
  fromDays: number;
  toDays: number | null;
  dueFrom: string | null;
  dueTo: string | null;
  open: Money;
}

interface Ageing {
  open: Money;
  overdue: Money;
  /** In hundredths of a percent. */
  overdueShare: number | null;
  daysSalesOutstanding: number | null;
  buckets: Bucket[];
}

/** What is owed by age, of one customer or of all; each figure opens the list behind it. 四(四)3 */
export default function AgeingPanel({ customerId }: { customerId?: string }) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["receivablesAgeing", customerId],
    queryFn: () => dataProvider.ask<Record<"cny" | "usd", Ageing | null>>(ageingOperation, { customerId }),
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return null;
  return [data.cny, data.usd].flatMap((ageing) => (ageing && ageing.open.amount > 0 ? [ageing] : [])).map((ageing) => <Panel key={ageing.open.currency} ageing={ageing} customerId={customerId} />);
}

function Panel({ ageing, customerId }: { ageing: Ageing; customerId?: string }) {
  const label = useLabel();
  const locale = useLocale();
  const { open, overdueShare, daysSalesOutstanding, buckets } = ageing;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {label({ zh: `应收账款账龄（${open.currency})`, en: `Receivables by age (${open.currency})` })}
      </Typography>
      <Table size="small" sx={{ mt: 1 }}>
        <TableHead>
          <TableRow>
            <TableCell>{label({ zh: "账龄", en: "Age" })}</TableCell>
            <TableCell align="right">{label({ zh: "未收金额", en: "Outstanding" })}</TableCell>
            <TableCell sx={{ width: "40%" }} aria-hidden />
          </TableRow>
        </TableHead>
        <TableBody>
          {buckets.map((bucket) => (
            <BucketRow key={bucket.fromDays} bucket={bucket} of={open.amount} customerId={customerId} />
          ))}
        </TableBody>
      </Table>
      <Box sx={{ mt: 1.5, display: "flex", flexWrap: "wrap", columnGap: 3, typography: "body2" }}>
        <span>
          {label({ zh: "合计", en: "Total" })} <MoneyValue money={open} />
        </span>
        {overdueShare !== null && <span>{label({ zh: `逾期占比 ${formatShare(overdueShare)}`, en: `${formatShare(overdueShare)} overdue` })}</span>}
        {daysSalesOutstanding !== null && <span>{label({ zh: `应收周转 ${formatInteger(daysSalesOutstanding, locale)} 天`, en: `Days sales outstanding: ${formatInteger(daysSalesOutstanding, locale)}` })}</span>}
      </Box>
    </Paper>
  );
}

function BucketRow({ bucket: { fromDays, toDays, dueFrom, dueTo, open }, of, customerId }: { bucket: Bucket; of: number; customerId?: string }) {
  const label = useLabel();
  const entity = useModel().entity("Receivable")!;
  const filter = { outstanding: true, ...(customerId && { customerId }), dueOn: { ...(dueFrom && { from: dueFrom }), ...(dueTo && { to: dueTo }) } };
  const name =
    fromDays === 0
      ? { zh: "未到期", en: "Not overdue" }
      : toDays === null
        ? { zh: `逾期 ${fromDays} 天以上`, en: `${fromDays} days and more` }
        : { zh: `逾期 ${fromDays}–${toDays} 天`, en: `${fromDays}–${toDays} days` };
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <MuiLink component={Link} to={listAddress({ entity, filter, sort: { field: "dueOn", order: "ASC" } })}>
          {label(name)}
        </MuiLink>
      </TableCell>
      <TableCell align="right">
        <MoneyValue money={open} />
      </TableCell>
      <TableCell aria-hidden>
        <Box sx={{ height: 8, borderRadius: 1, width: `${(open.amount / of) * 100}%`, bgcolor: fromDays === 0 ? "primary.main" : fromDays > 30 ? "error.main" : "warning.main" }} />
      </TableCell>
    </TableRow>
  );
}
