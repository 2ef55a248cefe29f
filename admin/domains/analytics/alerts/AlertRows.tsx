import { Box, Link as MuiLink, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import { Link } from "react-router";
import type { Named, PageRecord } from "../../../api/record.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";

interface Row {
  record: Named | null;
  adds: number;
}

interface Evidence {
  amount: { currency: string } | null;
}

/** The table's conditions as a list's address has them: a range stays one, an equality is its value. */
function conditionsOf(filter: string): Record<string, unknown> {
  const conditions = JSON.parse(filter) as Record<string, { eq?: unknown }>;
  return Object.fromEntries(Object.entries(conditions).map(([attribute, condition]) => [attribute, "eq" in condition ? condition.eq : condition]));
}

/** The records that weigh most in the newest breach, as they were when it was judged, and the list behind it as it is now. */
export default function AlertRows({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const model = useModel();
  const rows = (record.rows ?? []) as Row[];
  const listFilter = record.listFilter as string | null;
  const shown = rows.find((row) => row.record)?.record;
  if (rows.length === 0) return null;
  const many = shown?.__typename ? model.summary(shown.__typename)?.many : undefined;
  const currency = ((record.evidence ?? []) as Evidence[]).at(-1)?.amount?.currency;
  const text = (value: number): string => (currency ? formatMoney({ amount: value, currency }, locale) : formatInteger(value, locale));
  return (
    <Box component="section" sx={{ my: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {label({ zh: "主要记录", en: "Largest rows" })}
      </Typography>
      {many && listFilter && (
        <MuiLink component={Link} to={{ pathname: `/${many}`, search: `?${new URLSearchParams({ filter: JSON.stringify(conditionsOf(listFilter)) })}` }}>
          {label({ zh: "打开相应列表", en: "Open the list behind it" })}
        </MuiLink>
      )}
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "记录", en: "Record" })}</TableCell>
              <TableCell align="right">{label({ zh: "影响", en: "Adds" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ record: one, adds }, i) => (
              <TableRow key={one?.id ?? i}>
                <TableCell component="th" scope="row">
                  {one ? (
                    <RecordLink entity={one.__typename} id={one.id}>
                      {one.displayName}
                    </RecordLink>
                  ) : (
                    label({ zh: "无权查看", en: "Not yours to see" })
                  )}
                </TableCell>
                <TableCell align="right">{text(adds)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
