import { Button, Paper, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify, usePermissions } from "react-admin";
import type { Operation } from "../../../api/operation.ts";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { SubscribedEvents } from "./EventCatalogue.tsx";
import { SigningSecret } from "./SigningSecret.tsx";
import { useWebhookAttempt } from "./useWebhookAttempt.tsx";
import { replayEndpoint, rotateSecret, testEndpoint } from "./webhooks.operations.ts";

/** What an administrator does with an endpoint: try it out, give it a new secret, send again what did not arrive. */
export default function EndpointTools({ record }: { record: PageRecord }) {
  const label = useLabel();
  const notify = useNotify();
  const { permissions: me } = usePermissions<Me>();
  const { attempt, busy, refusal } = useWebhookAttempt();
  const [secret, setSecret] = useState<string | null>(null);
  const [overlapHours, setOverlapHours] = useState("24");

  const run = async (operation: Operation, input: object, success: { zh: string; en: string }) => {
    const outcome = await attempt(operation, { id: record.id, ...input });
    if (!outcome) return;
    notify(label(success), { type: "success" });
    if (outcome.secret) setSecret(outcome.secret);
  };

  return (
    <Paper variant="outlined" component="section" aria-label="Webhook" sx={{ p: 2 }}>
      <Stack sx={{ gap: 2 }}>
        {me && mayDo(me, "WebhookEndpoint", "rotate") && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center" }}>
            <Button variant="outlined" loading={busy} onClick={() => void run(testEndpoint, {}, { zh: "测试事件已发出", en: "Test event sent" })}>
              {label({ zh: "发送测试事件", en: "Send a test event" })}
            </Button>
            <Button variant="outlined" loading={busy} onClick={() => void run(replayEndpoint, {}, { zh: "已开始重新推送", en: "Replay started" })}>
              {label({ zh: "重新推送未送达的事件", en: "Replay undelivered events" })}
            </Button>
            <Button variant="outlined" color="warning" loading={busy} onClick={() => void run(rotateSecret, { overlapHours: Number(overlapHours) }, { zh: "已生成新密钥", en: "The new secret is active" })}>
              {label({ zh: "更换签名密钥", en: "New signing secret" })}
            </Button>
            <TextField
              size="small"
              sx={{ width: 200 }}
              label={label({ zh: "新旧密钥并行（小时）", en: "Overlap of both secrets (hours)" })}
              value={overlapHours}
              onChange={(event) => setOverlapHours(event.target.value.replace(/\D/g, ""))}
              slotProps={{ htmlInput: { inputMode: "numeric" } }}
            />
          </Stack>
        )}
        {refusal}
        {secret && <SigningSecret secret={secret} />}
        <Typography component="h2" variant="subtitle1">
          {label({ zh: "订阅的事件", en: "Subscribed events" })}
        </Typography>
        <SubscribedEvents chosen={(record.eventTypes as string[] | null) ?? []} />
      </Stack>
    </Paper>
  );
}
