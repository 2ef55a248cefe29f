import { Button, MenuItem, Paper, Stack, TextField, Typography } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { refetchAfterChange } from "../../../api/refetchAfterChange.ts";
import { attemptKeys } from "../../../forms/attemptKey.ts";
import { useLook } from "../../../inputs/useLook.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import type { Problem } from "../../../problems/problem.ts";
import { ProblemPanel } from "../../../problems/ProblemPanel.tsx";
import { ProblemsError } from "../../../problems/ProblemsError.ts";

/** What can be done with a text, the most frequent first; Ctrl + Enter does the first of those that are possible. */
const VERBS = ["reply", "replyAndWait", "answer", "logCall", "message", "note"];

/** Writes to the customer, or about them. What was typed stays until it is sent. */
export function ReplyBox({ record }: { record: PageRecord }) {
  const label = useLabel();
  const entity = useModel().entity("ServiceCase")!;
  const { text, type, send, busy, problems, fault } = useSending(record);
  const allowed = (name: string) => record.availableActions?.some((one) => one.name === name && one.allowed) ?? false;
  const verbs = VERBS.filter(allowed).flatMap((name) => entity.actions.find((action) => action.name === name) ?? []);
  const [first] = verbs;
  if (!first) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={label({ zh: "写消息", en: "Write" })} sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.5 }}>
        <Templates choose={(chosen) => type(text.trim() === "" ? chosen : `${text}\n${chosen}`)} />
        <TextField
          multiline
          minRows={3}
          label={label({ zh: "消息内容", en: "Message" })}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send(first.name);
          }}
        />
        <ProblemPanel problems={problems} fields={{ label: () => label({ zh: "消息内容", en: "Message" }), focus: () => undefined }} />
        {fault !== null && <FaultPanel fault={fault} />}
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          {verbs.map(({ name, label: called }) => (
            <Button key={name} variant={name === first.name ? "contained" : "outlined"} color={name === first.name ? "primary" : "inherit"} disabled={busy || text.trim() === ""} onClick={() => void send(name)}>
              {label(called)}
            </Button>
          ))}
          <Typography variant="caption" color="text.secondary">
            {label({ zh: "Ctrl + Enter 发送", en: "Ctrl + Enter sends" })}
          </Typography>
        </Stack>
      </Stack>
    </Paper>
  );
}

function useSending(record: PageRecord) {
  const entity = useModel().entity("ServiceCase")!;
  const label = useLabel();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [keys] = useState(attemptKeys);
  const [text, type] = useState("");
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const send = async (name: string) => {
    const action = entity.actions.find((one) => one.name === name)!;
    const { id, version } = record;
    const input = { text };
    if (busy || text.trim() === "") return;
    setBusy(true);
    setProblems([]);
    setFault(null);
    try {
      await dataProvider.act(entity, action, { id, version, idempotencyKey: keys.keyFor({ id, version, name, input }), input });
      keys.answered();
      type("");
      notify("app.action.done", { type: "success", messageArgs: { action: label(action.label), name: record.displayName } });
      await refetchAfterChange(queryClient);
    } catch (reason) {
      if (reason instanceof ProblemsError) {
        keys.answered();
        setProblems(reason.problems);
        void refetchAfterChange(queryClient);
      } else setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return { text, type, send, busy, problems, fault };
}

/** Texts that a reply can begin with. */
function Templates({ choose }: { choose(text: string): void }) {
  const label = useLabel();
  const look = useLook();
  const { data = [] } = useQuery({ queryKey: ["replyTemplates"], queryFn: () => look!.find("ReplyTemplate", {}, ["title", "text"]), enabled: look !== undefined });
  if (data.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      value=""
      label={label({ zh: "常用答复", en: "Reply template" })}
      sx={{ maxWidth: 320 }}
      onChange={({ target }) => {
        const chosen = data.find(({ id }) => id === target.value);
        if (chosen) choose(String(chosen.text));
      }}
    >
      {data.map(({ id, displayName }) => (
        <MenuItem key={id} value={id}>
          {displayName}
        </MenuItem>
      ))}
    </TextField>
  );
}
