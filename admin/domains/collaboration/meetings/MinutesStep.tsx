import { Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { PageRecord } from "../../../api/record.ts";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { withPresence, type AttendanceLine } from "./walkSteps.ts";

interface Kept {
  attendance: AttendanceLine[];
  lastWeek: string;
  thisWeek: string;
  minutes: string;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const keptOf = (record: PageRecord): Kept => ({ attendance: (record.attendance ?? []) as AttendanceLine[], lastWeek: textOf(record.lastWeek), thisWeek: textOf(record.thisWeek), minutes: textOf(record.minutes) });

const orNothing = (text: string): string | null => (text.trim() === "" ? null : text);

/** Who was there, the week before and this one, and what else was said: the last step before the minutes are drafted. 八(一)1 */
export function MinutesStep({ record, busy, save }: { record: PageRecord; busy: boolean; save: (data: object) => void }) {
  const label = useLabel();
  const [kept, setKept] = useState(() => keptOf(record));
  const change = (values: Partial<Kept>) => setKept((before) => ({ ...before, ...values }));
  const { attendance, lastWeek, thisWeek, minutes } = kept;
  const store = () => save({ attendance: attendance.map(({ personId, presence }) => ({ personId, presence })), lastWeek: orNothing(lastWeek), thisWeek: orNothing(thisWeek), minutes: orNothing(minutes) });
  return (
    <Stack sx={{ gap: 1.5, mt: 1 }}>
      <Attendance lines={attendance} change={(lines) => change({ attendance: lines })} />
      {record.kind === "WEEKLY" && (
        <>
          <TextField size="small" multiline label={label({ zh: "上周总结", en: "Last week" })} value={lastWeek} onChange={({ target }) => change({ lastWeek: target.value })} />
          <TextField size="small" multiline label={label({ zh: "本周计划", en: "This week" })} value={thisWeek} onChange={({ target }) => change({ thisWeek: target.value })} />
        </>
      )}
      <TextField size="small" multiline label={label({ zh: "其他纪要", en: "Other minutes" })} value={minutes} onChange={({ target }) => change({ minutes: target.value })} />
      <Box>
        <Button variant="contained" size="small" loading={busy} onClick={store}>
          {label({ zh: "保存出席与纪要", en: "Save attendance and minutes" })}
        </Button>
      </Box>
    </Stack>
  );
}

function Attendance({ lines, change }: { lines: AttendanceLine[]; change: (lines: AttendanceLine[]) => void }) {
  const label = useLabel();
  const presences = useModel().enumeration("Presence");
  const open = lines.filter(({ presence }) => !presence).length;
  return (
    <Box component="section" aria-label={label({ zh: "出席", en: "Attendance" })}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center", mb: 1 }}>
        <Typography component="h3" variant="subtitle2">
          {label({ zh: `出席：${open} 人待登记`, en: `Attendance: ${open} to record` })}
        </Typography>
        <Button size="small" variant="outlined" disabled={open === 0} onClick={() => change(withPresence(lines, "PRESENT"))}>
          {label({ zh: "其余均出席", en: "All others present" })}
        </Button>
      </Stack>
      <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 200px), 1fr))" }}>
        {lines.map(({ personId, person, presence }) => (
          <TextField key={personId} select size="small" label={person?.displayName ?? personId} value={presence ?? ""} onChange={({ target }) => change(withPresence(lines, target.value, personId))}>
            {["PRESENT", "LATE", "EXCUSED", "ABSENT"].map((one) => (
              <MenuItem key={one} value={one}>
                {label(valueIn(presences, one)!.label)}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
    </Box>
  );
}
