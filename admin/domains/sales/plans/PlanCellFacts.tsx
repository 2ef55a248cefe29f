import { Box, Link as MuiLink } from "@mui/material";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLabel } from "../../../model/useLabel.ts";
import { linesBehind, type PlanBranch, type PlanCell } from "./planLevel.ts";
import { formatShare } from "../../../values/share.ts";
import type { FigureForm } from "./useFigures.ts";

/** What is behind one cell: each figure in words, and the order lines that were sold. */
export function PlanCellFacts({ name, branch, cell, form, children }: { name: string; branch: PlanBranch; cell: PlanCell; form: FigureForm; children?: ReactNode }) {
  const label = useLabel();
  const lines = (
    <MuiLink component={Link} to={linesBehind(branch, cell.period)}>
      {form.show(cell.sold)}
    </MuiLink>
  );
  const facts: [string, ReactNode][] = [
    [label({ zh: "目标", en: "Target" }), form.show(cell.target)],
    [label({ zh: "已售", en: "Sold" }), cell.sold === 0 ? form.show(0) : lines],
    [label({ zh: "完成率", en: "Attainment" }), formatShare(cell.attainment)],
    cell.gap >= 0 ? [label({ zh: "缺口", en: "Gap" }), form.show(cell.gap)] : [label({ zh: "超额", en: "Over target" }), form.show(-cell.gap)],
    [label({ zh: "按当前进度预计", en: "Forecast at this pace" }), cell.forecast === null ? "—" : form.show(cell.forecast)],
    ...(cell.was === null ? [] : [[label({ zh: "对比版本", en: "Compared version" }), form.show(cell.was)] as [string, ReactNode]]),
  ];
  return (
    <Box component="section" aria-live="polite" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 3, rowGap: 0.5, pt: 1, minHeight: 48 }}>
      <Box component="strong" sx={{ typography: "subtitle2" }}>
        {name} · {cell.period}
      </Box>
      {facts.map(([fact, value]) => (
        <Box key={fact} component="span" sx={{ typography: "body2", fontVariantNumeric: "tabular-nums" }}>
          <Box component="span" sx={{ color: "text.secondary", mr: 0.5 }}>
            {fact}
          </Box>
          {value}
        </Box>
      ))}
      <Box sx={{ ml: "auto", display: "flex", gap: 1 }}>{children}</Box>
    </Box>
  );
}
