import { Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useDataProvider, useNotify, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { refetchAfterChange } from "../api/refetchAfterChange.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { EnumValue } from "../values/EnumValue.tsx";

/** The chat bot of a person or a group. Its address is typed in, and never shown again. */
export function ChatWebhookForm({ ownerId }: { ownerId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const label = useLabel();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data: webhook, error } = useQuery({ queryKey: ["chatWebhook", ownerId], queryFn: () => dataProvider.chatWebhook(ownerId) });
  const [format, setFormat] = useState("WECOM");
  const [url, setUrl] = useState("");
  const [secret, setSecret] = useState("");
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const formats = useModel().enumeration("ChatFormat").values;

  const attempt = async (change: () => Promise<unknown>, success: string) => {
    setBusy(true);
    setProblems([]);
    setFault(null);
    try {
      await change();
      setUrl("");
      setSecret("");
      await refetchAfterChange(queryClient);
      notify(success, { type: "success" });
    } catch (reason) {
      if (reason instanceof ProblemsError) setProblems(reason.problems);
      else setFault(reason);
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt(() => dataProvider.setChatWebhook({ ownerId, format, url, secret: secret || null }), "app.form.saved");
  };

  return (
    <Stack component="form" aria-label={translate("app.webhook.title")} sx={{ gap: 1.5, maxWidth: 640 }} onSubmit={submit}>
      <Typography component="h2" variant="subtitle1">
        {translate("app.webhook.title")}
      </Typography>
      {webhook && (
        <Stack direction="row" sx={{ alignItems: "center", gap: 1, flexWrap: "wrap" }}>
          <EnumValue enumeration="ChatFormat" value={webhook.format} />
          <span>{webhook.host}</span>
          <Button size="small" color="error" disabled={busy} onClick={() => void attempt(() => dataProvider.removeChatWebhook(ownerId), "app.webhook.removed")}>
            {translate("ra.action.remove")}
          </Button>
        </Stack>
      )}
      <TextField select size="small" label={translate("app.webhook.format")} value={format} onChange={(event) => setFormat(event.target.value)}>
        {formats.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {label(one.label)}
          </MenuItem>
        ))}
      </TextField>
      <TextField size="small" type="password" autoComplete="off" label={translate("app.webhook.url")} helperText={translate("app.webhook.hidden")} value={url} onChange={(event) => setUrl(event.target.value)} />
      {format === "DINGTALK" && (
        <TextField size="small" type="password" autoComplete="off" label={translate("app.webhook.secret")} value={secret} onChange={(event) => setSecret(event.target.value)} />
      )}
      <ProblemPanel problems={problems} />
      {(fault ?? error) !== null && <FaultPanel fault={fault ?? error} />}
      <Button type="submit" variant="outlined" disabled={url.trim() === ""} loading={busy} sx={{ alignSelf: "start" }}>
        {translate(webhook ? "app.webhook.replace" : "app.webhook.set")}
      </Button>
    </Stack>
  );
}
