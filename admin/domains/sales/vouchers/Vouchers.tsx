import { Button, MenuItem, Paper, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import { useSearchParams } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { downloadText } from "../../../jobs/download.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatDate } from "../../../values/dates.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { vouchersOperation } from "./vouchers.operations.ts";

interface VoucherLine {
  on: string;
  account: string;
  code: string;
  debit: Money;
  credit: Money;
}

interface VouchersAnswer {
  lines: VoucherLine[];
  total: Money;
  fileName: string;
  text: string;
}

/** The customer ledger by account and day, as a file that accounting takes. 四(四)3 */
export default function Vouchers() {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const today = me?.today ?? "";
  const variables = {
    from: search.get("from") ?? `${today.slice(0, 8)}01`,
    to: search.get("to") ?? today,
    currency: search.get("currency") ?? "CNY",
    format: search.get("format") ?? "KINGDEE",
  };
  const { data, error, refetch } = useQuery({
    queryKey: ["vouchers", variables],
    queryFn: async () => (await dataProvider.ask<{ vouchers: VouchersAnswer }>(vouchersOperation, variables)).vouchers,
    enabled: me !== undefined && variables.from <= variables.to,
  });
  const { values: formats } = useModel().enumeration("VoucherFormat");
  if (!me) return <PageLoading />;
  const choose = (values: Record<string, string>) => setSearch({ ...variables, ...values }, { replace: true });
  return (
    <>
      <PageHeader
        title={label({ zh: "凭证导出", en: "Vouchers for accounting" })}
        actions={
          <Button variant="contained" disabled={!data || data.lines.length === 0} onClick={() => downloadText(data!.text, data!.fileName, "text/csv;charset=utf-8")}>
            {label({ zh: "下载凭证文件", en: "Download file" })}
          </Button>
        }
      />
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        {(["from", "to"] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            size="small"
            fullWidth={false}
            label={label(end === "from" ? { zh: "起始日期", en: "From" } : { zh: "截止日期", en: "To" })}
            value={variables[end]}
            onChange={(event) => event.target.value && choose({ [end]: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
        <TextField select size="small" fullWidth={false} label={label({ zh: "币种", en: "Currency" })} value={variables.currency} onChange={(event) => choose({ currency: event.target.value })}>
          {["CNY", "USD"].map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
        <TextField select size="small" fullWidth={false} label={label({ zh: "财务软件", en: "Accounting software" })} value={variables.format} onChange={(event) => choose({ format: event.target.value })} sx={{ minWidth: 120 }}>
          {formats.map((one) => (
            <MenuItem key={one.value} value={one.value}>
              {label(one.label)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {error ? <FaultPanel fault={error} retry={() => void refetch()} /> : data && <VoucherTable {...data} />}
    </>
  );
}

function VoucherTable({ lines, total }: VouchersAnswer) {
  const label = useLabel();
  const locale = useLocale();
  const accounts = useModel().enumeration("LedgerAccount");
  if (lines.length === 0) return <Typography color="text.secondary">{label({ zh: "该期间没有分录。", en: "Nothing was booked in these days." })}</Typography>;
  return (
    <Paper variant="outlined">
      <TableContainer tabIndex={0} role="region" aria-label={label({ zh: "凭证", en: "Vouchers" })}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "日期", en: "Day" })}</TableCell>
              <TableCell>{label({ zh: "科目编码", en: "Code" })}</TableCell>
              <TableCell>{label({ zh: "科目", en: "Account" })}</TableCell>
              <TableCell align="right">{label({ zh: "借方", en: "Debit" })}</TableCell>
              <TableCell align="right">{label({ zh: "贷方", en: "Credit" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ on, account, code, debit, credit }) => (
              <TableRow key={`${on} ${account} ${debit.amount}`}>
                <TableCell>{formatDate(on, locale)}</TableCell>
                <TableCell>{code}</TableCell>
                <TableCell>{label(valueIn(accounts, account)!.label)}</TableCell>
                <TableCell align="right">{debit.amount > 0 && <MoneyValue money={debit} />}</TableCell>
                <TableCell align="right">{credit.amount > 0 && <MoneyValue money={credit} />}</TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell colSpan={3} sx={{ fontWeight: 600 }}>
                {label({ zh: "合计", en: "Total" })}
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                <MoneyValue money={total} />
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                <MoneyValue money={total} />
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}
