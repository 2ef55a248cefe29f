import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { toDecimal } from "../../../values/decimal.ts";
import { formatShare } from "../../../values/share.ts";
import type { PlanStanding } from "./planStanding.ts";
import { StandingTable } from "./StandingTable.tsx";

/** On a plan: how far it is attained, objective by objective and measure by measure. */
export default function PlanStandingPanel({ record }: { record: PageRecord }) {
  const label = useLabel();
  const standing = record.standing as PlanStanding | undefined;
  if (!standing) return null;
  const share = (value: number | null): string => (value === null ? "—" : formatShare(value));
  return (
    <Box component="section" sx={{ my: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {label({ zh: "达成情况", en: "How far it is attained" })}
      </Typography>
      <StandingTable standing={standing} />
      <TableContainer sx={{ mt: 2 }}>
        <Table size="small" sx={{ "& td": { fontVariantNumeric: "tabular-nums" } }}>
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "衡量标准", en: "Measure" })}</TableCell>
              <TableCell align="right">{label({ zh: "基线", en: "Baseline" })}</TableCell>
              <TableCell align="right">{label({ zh: "目标值", en: "Target" })}</TableCell>
              <TableCell align="right">{label({ zh: "实际值", en: "Actual" })}</TableCell>
              <TableCell align="right">{label({ zh: "达成率", en: "Attainment" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {standing.measures.map(({ number, title, baseline, target, actual, attainment }) => (
              <TableRow key={number}>
                <TableCell component="th" scope="row">
                  {title}
                </TableCell>
                <TableCell align="right">{toDecimal(baseline, 2)}</TableCell>
                <TableCell align="right">{toDecimal(target, 2)}</TableCell>
                <TableCell align="right">{actual === null ? "—" : toDecimal(actual, 2)}</TableCell>
                <TableCell align="right">{share(attainment)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
