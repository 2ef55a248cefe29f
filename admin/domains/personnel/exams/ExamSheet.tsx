import { Alert, Box, Button, Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel, LinearProgress, Paper, Radio, RadioGroup, Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";

interface PaperItem {
  topic: string;
  kind: "SINGLE" | "MULTIPLE";
  text: string;
  points: number;
  options: { optionId: string; text: string }[];
}

const SECOND = 1_000;

/** The paper of an attempt: each answer is saved as it is chosen, until time ends by the server's clock. */
export default function ExamSheet({ record }: { record: PageRecord }) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const { save, handIn, busy, refusal } = useAnswering(record);
  const left = useTimeLeft(String(record.dueAt));
  // What is chosen is shown at once, and taken back where it could not be saved.
  const [chosen, setChosen] = useState<ReadonlyMap<number, string[]>>(new Map());
  const saved = (record.answers as { item: number; optionIds: string[] }[]).map(({ item, optionIds }) => [item, optionIds] as const);
  const answers = new Map([...saved, ...chosen].filter(([, optionIds]) => optionIds.length > 0));
  const choose = async (item: number, optionIds: string[]) => {
    setChosen((known) => new Map(known).set(item, optionIds));
    await save(item, optionIds);
    setChosen((known) => new Map([...known].filter(([one, those]) => one !== item || those !== optionIds)));
  };
  const paper = record.paper as PaperItem[];
  if (record.status !== "STARTED" || me?.id !== record.employeeId) return null;
  const isOver = left <= 0;
  return (
    <Paper variant="outlined" component="section" aria-label={label({ zh: "答题", en: "Paper" })} sx={{ p: { xs: 1.5, sm: 3 }, mb: 2, minWidth: 0 }}>
      <Box sx={{ position: "sticky", top: 0, zIndex: 1, bgcolor: "background.paper", py: 1 }}>
        <Stack direction="row" sx={{ justifyContent: "space-between", gap: 1, flexWrap: "wrap" }}>
          <Typography variant="body2">{label({ zh: `已答 ${answers.size} / ${paper.length}`, en: `${answers.size} of ${paper.length} answered` })}</Typography>
          <Typography variant="body2" sx={{ fontVariantNumeric: "tabular-nums" }}>
            {label({ zh: `剩余 ${clock(left)}`, en: `${clock(left)} left` })}
          </Typography>
        </Stack>
        <LinearProgress variant="determinate" value={(answers.size / Math.max(paper.length, 1)) * 100} aria-label={label({ zh: "答题进度", en: "Progress" })} />
      </Box>
      {isOver && <Alert severity="warning">{label({ zh: "考试时间已到，请交卷；此前保存的作答将被评分。", en: "Time is over. Hand in: what was saved is scored." })}</Alert>}
      <Stack sx={{ gap: 3, my: 2 }}>
        {paper.map((item, i) => (
          <Question key={i} number={i + 1} item={item} chosen={answers.get(i + 1) ?? []} disabled={isOver} choose={(optionIds) => void choose(i + 1, optionIds)} />
        ))}
      </Stack>
      {refusal}
      <Button variant="contained" size="large" fullWidth loading={busy} onClick={() => void handIn()}>
        {label({ zh: "交卷", en: "Hand in" })}
      </Button>
    </Paper>
  );
}

function Question({ number, item: { kind, text, points, options }, chosen, disabled, choose }: { number: number; item: PaperItem; chosen: string[]; disabled: boolean; choose: (optionIds: string[]) => void }) {
  const label = useLabel();
  const title = `${number}. ${text}`;
  const how = kind === "SINGLE" ? label({ zh: `单选，${points} 分`, en: `One answer, ${points} points` }) : label({ zh: `多选，${points} 分，全对得分`, en: `Several answers, ${points} points, all or nothing` });
  return (
    <FormControl component="fieldset" disabled={disabled} sx={{ minWidth: 0 }}>
      <FormLabel component="legend" sx={{ color: "text.primary", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {title}
        <Typography variant="caption" component="span" color="text.secondary" sx={{ display: "block" }}>
          {how}
        </Typography>
      </FormLabel>
      {kind === "SINGLE" ? (
        <RadioGroup value={chosen[0] ?? null} onChange={({ target }) => choose([target.value])}>
          {options.map(({ optionId, text: says }) => (
            <FormControlLabel key={optionId} value={optionId} control={<Radio />} label={says} sx={{ py: 0.5 }} />
          ))}
        </RadioGroup>
      ) : (
        <FormGroup>
          {options.map(({ optionId, text: says }) => (
            <FormControlLabel
              key={optionId}
              control={<Checkbox checked={chosen.includes(optionId)} onChange={(_, checked) => choose(checked ? [...chosen, optionId] : chosen.filter((one) => one !== optionId))} />}
              label={says}
              sx={{ py: 0.5 }}
            />
          ))}
        </FormGroup>
      )}
    </FormControl>
  );
}

function useAnswering(record: PageRecord) {
  const entity = useModel().entity("ExamAttempt")!;
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, ...rest } = useAttempt();
  // Without a version: a second tab saves other questions beside this one.
  const act = (name: string, input: object) => {
    const action = entity.actions.find((one) => one.name === name)!;
    const variables = { id: record.id, input };
    return attempt({ name, ...variables }, (idempotencyKey) => dataProvider.act(entity, action, { ...variables, idempotencyKey } as never));
  };
  return { save: (item: number, optionIds: string[]) => act("save", { answers: [{ item, optionIds }] }), handIn: () => act("handIn", {}), ...rest };
}

/** Milliseconds until time ends, counted every second. */
function useTimeLeft(dueAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(dueAt) - now;
}

function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
