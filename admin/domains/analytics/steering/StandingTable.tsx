import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import { useLabel } from "../../../model/useLabel.ts";
import { formatShare } from "../../../values/share.ts";
import type { PlanStanding } from "./planStanding.ts";

const FULL = 10_000;

const shareText = (score: number | null): string => (score === null ? "—" : formatShare(score));

/** Each objective with its bar, its score and how much of it was measured; then the plan. */
export function StandingTable({ standing: { score, coverage, objectives } }: { standing: PlanStanding }) {
  const label = useLabel();
  return (
    <TableContainer>
      <Table size="small" sx={{ "& td": { fontVariantNumeric: "tabular-nums" } }}>
        <TableHead>
          <TableRow>
            <TableCell>{label({ zh: "目标", en: "Objective" })}</TableCell>
            <TableCell aria-hidden sx={{ width: "35%", minWidth: 100 }} />
            <TableCell align="right">{label({ zh: "得分", en: "Score" })}</TableCell>
            <TableCell align="right">{label({ zh: "权重", en: "Weight" })}</TableCell>
            <TableCell align="right">{label({ zh: "覆盖", en: "Coverage" })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {objectives.map((one) => (
            <StandingRow key={one.number} title={one.title} score={one.score} weight={one.weight} coverage={one.coverage} />
          ))}
          <StandingRow title={label({ zh: "计划合计", en: "Whole plan" })} score={score} weight={100} coverage={coverage} total />
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function StandingRow({ title, score, weight, coverage, total = false }: { title: string; score: number | null; weight: number; coverage: number; total?: boolean }) {
  return (
    <TableRow sx={total ? { "& th, & td": { fontWeight: 600 } } : undefined}>
      <TableCell component="th" scope="row">
        {title}
      </TableCell>
      <TableCell aria-hidden>
        <Box sx={{ bgcolor: "action.hover", height: 10, borderRadius: 1 }}>
          <Box sx={{ bgcolor: "primary.main", height: 10, borderRadius: 1, width: `${Math.min(((score ?? 0) / FULL) * 100, 100)}%` }} />
        </Box>
      </TableCell>
      <TableCell align="right">{shareText(score)}</TableCell>
      <TableCell align="right">{weight} %</TableCell>
      <TableCell align="right">{coverage} %</TableCell>
    </TableRow>
  );
}
