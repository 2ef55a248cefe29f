import { Box, Chip, Link as MuiLink, Paper, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { Link } from "react-router";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { toDecimal } from "../../../values/decimal.ts";

interface BandCount {
  band: string;
  count: number;
  limit: number | null;
}

interface Row {
  appraisalId: string;
  appraisal: { number: string; employee: { displayName: string } | null } | null;
  assessed: number;
  total: number;
  band: string;
}

/** Results side by side while they are calibrated, with how many are in each band and how many may be. */
export default function CalibrationGrid({ record }: { record: PageRecord }) {
  const label = useLabel();
  const counts = record.bandCounts as BandCount[] | null;
  const rows = record.calibration as Row[] | null;
  if (!counts && !rows) return null;
  const title = rows ? label({ zh: "校准", en: "Calibration" }) : label({ zh: "等级人数", en: "People by band" });
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2, mb: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {title}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1, my: 1 }}>
        {(counts ?? []).map(({ band, count, limit }) => (
          <Chip key={band} size="small" color={limit !== null && count > limit ? "error" : "default"} variant="outlined" label={limit === null ? `${band} ${count}` : `${band} ${count} / ${limit}`} />
        ))}
      </Stack>
      {rows && (
        <Box sx={{ overflowX: "auto" }} tabIndex={0} role="group" aria-label={title}>
          <Table size="small" sx={{ "& td": { fontVariantNumeric: "tabular-nums" } }}>
            <TableHead>
              <TableRow>
                <TableCell>{label({ zh: "被考核人", en: "Employee" })}</TableCell>
                <TableCell align="right">{label({ zh: "评价总分", en: "Assessed" })}</TableCell>
                <TableCell align="right">{label({ zh: "校准后", en: "Now" })}</TableCell>
                <TableCell>{label({ zh: "等级", en: "Band" })}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows
                .toSorted((a, b) => b.total - a.total)
                .map(({ appraisalId, appraisal, assessed, total, band }) => (
                  <TableRow key={appraisalId}>
                    <TableCell component="th" scope="row">
                      <MuiLink component={Link} to={`/appraisals/${encodeURIComponent(appraisalId)}/show`}>
                        {appraisal?.employee?.displayName ?? appraisal?.number ?? appraisalId}
                      </MuiLink>
                    </TableCell>
                    <TableCell align="right">{toDecimal(assessed, 2)}</TableCell>
                    <TableCell align="right">{toDecimal(total, 2)}</TableCell>
                    <TableCell>{band}</TableCell>
                  </TableRow>
                ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Paper>
  );
}
