import { Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { ReferencePicker } from "../../../inputs/ReferencePicker.tsx";
import { useSettled } from "../../../inputs/useSettled.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import type { Problem } from "../../../problems/problem.ts";
import { ProblemList } from "../../../problems/ProblemList.tsx";
import { placeOf, type Measure, type Place } from "./planLevel.ts";
import type { FigureForm } from "./useFigures.ts";
import { previewOperation } from "./plan.operations.ts";

interface Preview {
  before: number | null;
  kept: number | null;
  remainder: number | null;
  leavesChanged: number | null;
  parts: { name: string; before: number; after: number; extra: number }[];
  problems: Problem[];
}

interface SplitDialogProps {
  planId: string;
  version: number;
  name: string;
  place: Place;
  period: string;
  measure: Measure;
  target: number;
  form: FigureForm;
  close(): void;
  /** What is to be set; answers whether it was. */
  set(input: Record<string, unknown>): Promise<boolean>;
}

/** Sets a target and chooses how it is split; shows each part, and where what was left over went, before it is done. */
export function SplitDialog({ planId, version, name, place, period, measure, target, form, close, set }: SplitDialogProps) {
  const label = useLabel();
  const translate = useTranslate();
  const titleId = useId();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [typed, setTyped] = useState(form.typed(target));
  const [monthsBy, setMonthsBy] = useState(target === 0 ? "EVEN" : "CURRENT");
  const [branchesBy, setBranchesBy] = useState("CURRENT");
  const [absorb, setAbsorb] = useState("NOTHING");
  const [profileId, setProfileId] = useState<string | null>(null);
  const [hold, setHold] = useState(false);
  const [saving, setSaving] = useState(false);
  const value = form.parse(typed);
  const input = { ...placeOf(place), period, measure, value, monthsBy, branchesBy, absorb, hold, profileId: monthsBy === "PROFILE" ? profileId : null };
  const settled = useSettled(JSON.stringify(input));
  const { data: preview, isFetching } = useQuery({
    queryKey: ["salesPlanPreview", planId, version, settled],
    queryFn: async () => (await dataProvider.ask<{ preview: Preview }>(previewOperation, { input: { id: planId, ...(JSON.parse(settled) as object) } })).preview,
    placeholderData: keepPreviousData,
    enabled: typeof value === "number",
  });
  const possible = typeof value === "number" && preview && preview.problems.length === 0 && !isFetching && settled === JSON.stringify(input);

  return (
    <Dialog open fullWidth maxWidth="md" onClose={saving ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {label({ zh: "分解目标", en: "Split target" })}：{name} · {period}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: { xs: "1fr", sm: "minmax(0, 1fr) minmax(0, 1fr)" }, pt: 1 }}>
          <Stack sx={{ gap: 2 }}>
            <TextField autoFocus size="small" label={label({ zh: "目标", en: "Target" })} value={typed} error={value === undefined} onChange={(event) => setTyped(event.target.value)} slotProps={{ htmlInput: { inputMode: "decimal", style: { textAlign: "right" } } }} />
            <Choice name={label({ zh: "按月份分解", en: "By month" })} enumeration="MonthSplit" value={monthsBy} change={setMonthsBy} />
            {monthsBy === "PROFILE" && <ReferencePicker entities={["SeasonalProfile"]} label={label({ zh: "季节曲线", en: "Seasonal profile" })} value={profileId} change={setProfileId} />}
            <Choice name={label({ zh: "按节点分解", en: "By branch" })} enumeration="BranchSplit" value={branchesBy} change={setBranchesBy} />
            <Choice name={label({ zh: "差额", en: "Difference" })} enumeration="PlanAbsorb" value={absorb} change={setAbsorb} />
            <FormControlLabel control={<Checkbox checked={hold} onChange={(_, checked) => setHold(checked)} />} label={label({ zh: "设定后锁定", en: "Lock set values" })} />
          </Stack>
          <Box aria-live="polite" aria-busy={isFetching} sx={{ minHeight: 260, opacity: isFetching ? 0.6 : 1 }}>
            {preview && preview.problems.length > 0 && <ProblemList problems={preview.problems} />}
            {preview && preview.problems.length === 0 && <Parts preview={preview} form={form} value={value ?? 0} />}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close} disabled={saving}>
          {translate("ra.action.cancel")}
        </Button>
        <Button
          variant="contained"
          disabled={!possible}
          loading={saving}
          onClick={async () => {
            setSaving(true);
            if (await set(input)) close();
            else setSaving(false);
          }}
        >
          {label({ zh: "分解", en: "Split" })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Choice({ name, enumeration, value, change }: { name: string; enumeration: string; value: string; change(value: string): void }) {
  const label = useLabel();
  const { values } = useModel().enumeration(enumeration);
  return (
    <TextField select size="small" label={name} value={value} onChange={(event) => change(event.target.value)}>
      {values.map((one) => (
        <MenuItem key={one.value} value={one.value}>
          {label(one.label)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Each part before and after, with the unit that it got of what was left over. */
function Parts({ preview, form, value }: { preview: Preview; form: FigureForm; value: number }) {
  const label = useLabel();
  const { parts, remainder, kept, leavesChanged } = preview;
  return (
    <>
      <Typography variant="body2" gutterBottom sx={{ fontVariantNumeric: "tabular-nums" }}>
        {form.show(preview.before ?? 0)} → <strong>{form.show(value)}</strong>
      </Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {label({
          zh: `${leavesChanged} 个末级目标将变化${kept ? `；已锁定或已关闭 ${form.show(kept)} 保持不变` : ""}。`,
          en: `${leavesChanged} monthly targets of branches would change${kept ? `; ${form.show(kept)} is held or closed and stays` : ""}.`,
        })}
      </Typography>
      <Box component="table" sx={{ width: "100%", typography: "body2", fontVariantNumeric: "tabular-nums", "& td, & th": { textAlign: "right", py: 0.25 }, "& th": { textAlign: "left", fontWeight: 400 } }}>
        <tbody>
          {parts.map(({ name, before, after, extra }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <Box component="td" sx={{ color: "text.secondary" }}>
                {form.show(before)}
              </Box>
              <td>→ {form.show(after)}</td>
              <Box component="td" sx={{ color: "success.main", width: 40 }}>
                {extra > 0 && <span title={label({ zh: "分到一个最小单位的余数", en: "Received one unit of the rounding remainder" })}>+1</span>}
              </Box>
            </tr>
          ))}
        </tbody>
      </Box>
      {remainder !== null && remainder > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {label({ zh: `向下取整后余 ${remainder} 个最小单位，已逐一分给舍去最多的部分（+1），合计不差一分。`, en: `Rounded down, ${remainder} smallest units were left over; they went one each to the parts that lost most (+1), so that the sum is exact.` })}
        </Typography>
      )}
    </>
  );
}
