import CallSplitIcon from "@mui/icons-material/CallSplit";
import LockIcon from "@mui/icons-material/Lock";
import LockOpenIcon from "@mui/icons-material/LockOpenOutlined";
import { Alert, Box, Button, FormControlLabel, LinearProgress, MenuItem, Paper, Stack, Switch, TextField, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useState } from "react";
import { useGetList } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { ActionBar } from "../../../documents/ActionBar.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { ProblemPanel } from "../../../problems/ProblemPanel.tsx";
import { AddBranches } from "./AddBranches.tsx";
import { PlanCellFacts } from "./PlanCellFacts.tsx";
import { type GridPosition, nameOf, PlanGrid } from "./PlanGrid.tsx";
import { placeOf, isMonth, type Measure, quarterOf } from "./planLevel.ts";
import { SplitDialog } from "./SplitDialog.tsx";
import { useFigureForm } from "./useFigures.ts";
import { usePlanEdits } from "./usePlanEdits.ts";
import { usePlanTree } from "./usePlanTree.ts";

/** The targets of a plan and what became of them: read, edited like a sheet, compared with another version. 四(一) */
export default function PlanTree({ record }: { record: PageRecord }) {
  const label = useLabel();
  const entity = useModel().entity("SalesPlan")!;
  const [measure, setMeasure] = useState<Measure>("AMOUNT");
  const [comparedWithId, compare] = useState<string | null>(null);
  const [quarters, setQuarters] = useState<number[]>([]);
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const [absorb, setAbsorb] = useState("NOTHING");
  const [hold, setHold] = useState(true);
  const [splitting, setSplitting] = useState(false);
  const form = useFigureForm(measure, String(record.currency));
  const tree = usePlanTree(String(record.id), measure, comparedWithId);
  const edits = usePlanEdits(record);
  const { data: versions = [] } = useGetList<PageRecord>("salesPlans", { filter: { year: record.year }, sort: { field: "year", order: "DESC" }, pagination: { page: 1, perPage: 50 } });

  const editable = record.availableActions?.some(({ name, allowed }) => name === "setTarget" && allowed) ?? false;
  if (tree.fault) return <FaultPanel fault={tree.fault} retry={tree.retry} />;
  if (!tree.root) return <PageLoading />;
  const periods = tree.root.whole.cells.map(({ period }) => period).filter((period) => !isMonth(period) || quarters.includes(quarterOf(period)!));
  const row = tree.rows[Math.min(active.row, tree.rows.length - 1)]!;
  const cell = row.branch.cells.find(({ period }) => period === (periods[active.column] ?? periods[0]))!;
  const place = () => ({ ...placeOf(row.branch), period: cell.period, measure });
  const toggleQuarter = (period: string) => {
    const quarter = quarterOf(period)!;
    setQuarters((open) => (open.includes(quarter) ? open.filter((one) => one !== quarter) : [...open, quarter]));
  };
  const isWhole = row.depth === 0 && cell.period === String(record.year);

  return (
    <Paper variant="outlined" component="section" aria-label={label({ zh: "目标分解", en: "Targets" })} sx={{ p: 2, minWidth: 0 }}>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        <ToggleButtonGroup exclusive size="small" value={measure} aria-label={label({ zh: "口径", en: "Measure" })} onChange={(_, chosen: Measure | null) => chosen && setMeasure(chosen)}>
          <ToggleButton value="AMOUNT">
            {label({ zh: "金额", en: "Amount" })} ({String(record.currency)})
          </ToggleButton>
          <ToggleButton value="QUANTITY">{label({ zh: "数量（盒）", en: "Packs" })}</ToggleButton>
        </ToggleButtonGroup>
        <Button size="small" color="inherit" onClick={() => setQuarters(quarters.length === 4 ? [] : [1, 2, 3, 4])}>
          {quarters.length === 4 ? label({ zh: "只看季度", en: "Quarters only" }) : label({ zh: "展开全部月份", en: "All months" })}
        </Button>
        {versions.length > 1 && (
          <TextField select size="small" fullWidth={false} label={label({ zh: "对比版本", en: "Compare with" })} value={comparedWithId ?? ""} onChange={(event) => compare(event.target.value || null)} sx={{ minWidth: 140 }}>
            <MenuItem value="">{label({ zh: "不对比", en: "No comparison" })}</MenuItem>
            {versions
              .filter(({ id }) => id !== record.id)
              .map(({ id, displayName }) => (
                <MenuItem key={id} value={String(id)}>
                  {displayName}
                </MenuItem>
              ))}
          </TextField>
        )}
        {editable && (
          <>
            <TextField select size="small" fullWidth={false} label={label({ zh: "差额", en: "Difference" })} value={absorb} onChange={(event) => setAbsorb(event.target.value)} sx={{ minWidth: 200 }}>
              {["NOTHING", "OTHER_MONTHS", "OTHER_BRANCHES"].map((value) => (
                <MenuItem key={value} value={value}>
                  {label(ABSORB[value]!)}
                </MenuItem>
              ))}
            </TextField>
            <FormControlLabel control={<Switch checked={hold} onChange={(_, checked) => setHold(checked)} />} label={label({ zh: "手工设定即锁定", en: "Lock typed values" })} />
          </>
        )}
      </Stack>
      {editable && (
        <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "flex-start", gap: 1 }}>
          <AddBranches disabled={edits.saving} add={(branches) => edits.edit("addBranches", { branches })} />
          <ActionBar entity={entity} record={record} only={["removeBranches", "restoreClosedMonths"]} />
        </Stack>
      )}
      {tree.root.ownBranchOnly && <Alert severity="info">{label({ zh: "您看到的是您本人的节点。", en: "You see your own branch." })}</Alert>}
      {tree.root.closedMonths > 0 && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {label({ zh: `1–${tree.root.closedMonths} 月已关闭：月份结束后，其目标不可更改。`, en: `${tree.root.closedMonths} months are closed: once a month is over, its targets never change.` })}
        </Typography>
      )}
      <Box sx={{ height: 4 }}>{(edits.saving || tree.fetching) && <LinearProgress aria-label={label({ zh: "正在更新", en: "Updating" })} />}</Box>
      <PlanGrid
        rows={tree.rows}
        periods={periods}
        form={form}
        editable={editable}
        compares={comparedWithId !== null}
        active={active}
        move={setActive}
        toggle={tree.toggle}
        toggleQuarter={toggleQuarter}
        // The whole year of the company has nobody beside it who could give way, and holding it would hold everything.
        commit={({ branch, depth }, period, value) => {
          const whole = depth === 0 && period === String(record.year);
          void edits.edit("setTarget", { ...placeOf(branch), period, measure, value, absorb: whole ? "NOTHING" : absorb, hold: hold && !whole });
        }}
        hold={({ branch }, { period, held }) => void edits.edit(held === "ALL" ? "releaseTargets" : "holdTargets", { ...placeOf(branch), period, measure })}
        split={() => !edits.saving && setSplitting(true)}
      />
      <PlanCellFacts name={nameOf(row, label)} branch={row.branch} cell={cell} form={form}>
        {editable && row.branch.planned && !cell.closed && (
          <>
            <Button size="small" variant="outlined" startIcon={<CallSplitIcon />} aria-haspopup="dialog" disabled={edits.saving} onClick={() => setSplitting(true)}>
              {label({ zh: "分解…", en: "Split…" })}
            </Button>
            <Button size="small" color="inherit" startIcon={cell.held === "ALL" ? <LockOpenIcon /> : <LockIcon />} onClick={() => void edits.edit(cell.held === "ALL" ? "releaseTargets" : "holdTargets", place())}>
              {cell.held === "ALL" ? label({ zh: "解锁", en: "Unlock" }) : label({ zh: "锁定", en: "Lock" })}
            </Button>
          </>
        )}
      </PlanCellFacts>
      <ProblemPanel problems={edits.problems} />
      {edits.fault !== null && <FaultPanel fault={edits.fault} />}
      {editable && (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
          {label({
            zh: "方向键移动；直接输入或 Enter 编辑，Enter 向下、Tab 向右提交，Esc 放弃；L 锁定，S 分解；在名称上按左右键折叠展开。",
            en: "Arrows move; type or press Enter to edit, Enter commits downward, Tab to the right, Esc cancels; L holds, S splits; left and right fold and unfold on a name.",
          })}
        </Typography>
      )}
      {splitting && (
        <SplitDialog
          planId={String(record.id)}
          version={record.version}
          name={nameOf(row, label)}
          place={row.branch}
          period={cell.period}
          measure={measure}
          target={cell.target}
          form={form}
          close={() => setSplitting(false)}
          set={(input) => edits.edit("setTarget", isWhole ? { ...input, absorb: "NOTHING" } : input)}
        />
      )}
    </Paper>
  );
}

const ABSORB: Record<string, { zh: string; en: string }> = {
  NOTHING: { zh: "上级合计随之变化", en: "Update parent totals" },
  OTHER_MONTHS: { zh: "由其他月份吸收", en: "Offset other months" },
  OTHER_BRANCHES: { zh: "由同级节点吸收", en: "Offset siblings" },
};
