import { Button, Chip, Link as MuiLink, Paper, Stack, TextField, Typography } from "@mui/material";
import { useState, type KeyboardEvent } from "react";
import { useDataProvider, useLocale } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { toDecimal } from "../../../values/decimal.ts";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatShare } from "../../../values/share.ts";
import { MinutesStep } from "./MinutesStep.tsx";
import { walkSteps, withOutcome, type AgendaLine, type WalkStep } from "./walkSteps.ts";

const OUTCOMES = ["NOTED", "DECIDED", "ACTION", "DEFERRED"];

/** A meeting from the first figure to the last topic: arrow keys go on and back, 1 to 4 say what came of a topic. */
export default function MeetingWalk({ record }: { record: PageRecord }) {
  const label = useLabel();
  const [at, setAt] = useState(0);
  const { save, busy, refusal } = useRecording(record);
  const steps = walkSteps(record);
  const place = Math.min(at, Math.max(steps.length - 1, 0));
  const step = steps[place];
  if (!step || record.status === "CANCELLED") return null;
  const isOpen = record.status === "OPEN";
  const go = (by: number) => setAt(Math.max(0, Math.min(place + by, steps.length - 1)));
  const conclude = (topic: number, outcome: string, note: string | null) => save({ agenda: withOutcome(record, topic, outcome, note) });
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed into the note is no command.
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === "ArrowRight" || event.key === "ArrowDown") go(1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") go(-1);
    else if (isOpen && step.kind === "topic" && OUTCOMES[Number(event.key) - 1]) conclude(step.place, OUTCOMES[Number(event.key) - 1]!, step.line.note);
    else return;
    event.preventDefault();
  };
  const title = label({ zh: "逐项过会", en: "Walk through the meeting" });
  return (
    <Paper variant="outlined" component="section" aria-label={title} tabIndex={0} onKeyDown={onKeyDown} sx={{ p: 2, mb: 2, minWidth: 0 }}>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1, alignItems: "center", justifyContent: "space-between", mb: 1 }}>
        <Typography component="h2" variant="subtitle1">
          {title}
        </Typography>
        <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
          <Button size="small" color="inherit" disabled={place === 0} onClick={() => go(-1)}>
            {label({ zh: "上一项", en: "Back" })}
          </Button>
          <Typography variant="body2" aria-live="polite">{`${place + 1} / ${steps.length}`}</Typography>
          <Button size="small" variant="outlined" disabled={place === steps.length - 1} onClick={() => go(1)}>
            {label({ zh: "下一项", en: "Next" })}
          </Button>
        </Stack>
      </Stack>
      {step.kind !== "minutes" && <Shown step={step} />}
      {step.kind === "topic" && <Topic key={`${step.place} ${step.line.topic}`} line={step.line} disabled={!isOpen || busy} choose={(outcome, note) => conclude(step.place, outcome, note)} />}
      {step.kind === "minutes" && <MinutesStep record={record} busy={busy} save={save} />}
      {refusal}
      <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
        {label({ zh: "选中本框后：← → 切换，1–4 登记议题结果。", en: "With this panel focused: ← → go on and back, 1–4 record the outcome of a topic." })}
      </Typography>
      {isOpen && <BeginDocument says={{ zh: "会上议定的事项落实到人。", en: "What is agreed is given to one person with a date." }} button={{ zh: "新建行动项", en: "New action item" }} resource="actionItems" source={{ sourceId: record.id }} />}
    </Paper>
  );
}

/** Records what is said during the meeting; the page reads the meeting again. */
function useRecording(record: PageRecord) {
  const entity = useModel().entity("Meeting")!;
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, ...rest } = useAttempt();
  const save = (data: object): void => {
    const meta = { version: record.version };
    void attempt({ ...data, ...meta }, (idempotencyKey) => dataProvider.update(entity.many, { id: record.id, data, previousData: record, meta: { ...meta, idempotencyKey } }));
  };
  return { save, ...rest };
}

function figureText({ unit, currency, value }: Extract<WalkStep, { kind: "figure" }>["figure"], locale: string): string {
  if (value === null) return "—";
  if (unit === "SHARE") return formatShare(value);
  if (unit === "MEAN") return toDecimal(value, 2);
  return unit === "MONEY" && currency ? formatMoney({ amount: value, currency }, locale) : formatInteger(value, locale);
}

function Shown({ step }: { step: Exclude<WalkStep, { kind: "minutes" }> }) {
  const label = useLabel();
  const locale = useLocale();
  if (step.kind === "figure") {
    const { figure } = step;
    return (
      <Stack sx={{ gap: 0.5 }}>
        <Typography variant="body1">{figure.opens ? <MuiLink component={Link} to={figure.opens}>{label(figure)}</MuiLink> : label(figure)}</Typography>
        <Typography variant="h5" component="p" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {figureText(figure, locale)}
        </Typography>
      </Stack>
    );
  }
  if (step.kind === "item") {
    const { recordId, text, dueOn, overdueDays, carried } = step.item;
    return (
      <Stack sx={{ gap: 1 }}>
        <MuiLink component={Link} to={`/actionItems/${encodeURIComponent(recordId)}/show`}>
          {text}
        </MuiLink>
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1 }}>
          <Chip size="small" label={label({ zh: `期限 ${dueOn}`, en: `Due ${dueOn}` })} />
          <Chip size="small" label={label({ zh: `第 ${carried} 次结转`, en: `Carried ${carried} times` })} />
          {overdueDays > 0 && <Chip size="small" color="error" variant="outlined" label={label({ zh: `逾期 ${overdueDays} 天`, en: `${overdueDays} days overdue` })} />}
        </Stack>
      </Stack>
    );
  }
  return <Typography variant="body1">{step.line.topic}</Typography>;
}

/** What came of a topic, with a note. */
function Topic({ line, disabled, choose }: { line: AgendaLine; disabled: boolean; choose: (outcome: string, note: string | null) => void }) {
  const label = useLabel();
  const outcomes = useModel().enumeration("AgendaOutcome");
  const [note, setNote] = useState(line.note ?? "");
  return (
    <Stack sx={{ gap: 1, mt: 1 }}>
      <TextField size="small" multiline disabled={disabled} label={label({ zh: "决议或说明", en: "Note" })} value={note} onChange={({ target }) => setNote(target.value)} />
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1 }}>
        {OUTCOMES.map((outcome, i) => (
          <Button key={outcome} size="small" variant={line.outcome === outcome ? "contained" : "outlined"} aria-pressed={line.outcome === outcome} disabled={disabled} onClick={() => choose(outcome, note.trim() === "" ? null : note)}>
            {`${i + 1} ${label(valueIn(outcomes, outcome)!.label)}`}
          </Button>
        ))}
      </Stack>
    </Stack>
  );
}
