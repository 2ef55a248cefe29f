import { Button, Link as MuiLink, Paper, Stack, TextField, Typography } from "@mui/material";
import { type SyntheticEvent, useState } from "react";
import { useCreatePath, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { EventChoice } from "./EventCatalogue.tsx";
import { SigningSecret } from "./SigningSecret.tsx";
import { useWebhookAttempt } from "./useWebhookAttempt.tsx";
import { registerEndpoint } from "./webhooks.operations.ts";

/** Registers an endpoint for a partner's client, which may do the same itself by the API. */
export default function RegisterEndpoint({ record }: { record: PageRecord }) {
  const label = useLabel();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  const { attempt, busy, refusal } = useWebhookAttempt();
  const [url, setUrl] = useState("");
  const [eventTypes, setEventTypes] = useState<string[]>([]);
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  if (!me || !mayDo(me, "WebhookEndpoint", "create") || record.role !== "partner" || record.status !== "ACTIVE") return null;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const outcome = await attempt(registerEndpoint, { clientId: record.id, url, eventTypes });
    if (outcome?.secret) setMade({ id: outcome.record!.id, secret: outcome.secret });
  };
  const title = label({ zh: "登记 Webhook 接收端", en: "Register a webhook endpoint" });
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack component="form" aria-label={title} sx={{ gap: 1.5 }} onSubmit={(event) => void submit(event)}>
        <Typography component="h2" variant="subtitle1">
          {title}
        </Typography>
        {made ? (
          <>
            <SigningSecret secret={made.secret} />
            <MuiLink component={Link} to={createPath({ resource: "webhookEndpoints", type: "show", id: made.id })}>
              {label({ zh: "查看接收端", en: "Open the endpoint" })}
            </MuiLink>
          </>
        ) : (
          <>
            <TextField size="small" label={label({ zh: "地址", en: "Address" })} placeholder="https://" value={url} onChange={(event) => setUrl(event.target.value)} />
            <EventChoice clientId={String(record.id)} chosen={eventTypes} choose={setEventTypes} />
            {refusal}
            <Button type="submit" variant="outlined" loading={busy} disabled={url.trim() === "" || eventTypes.length === 0} sx={{ alignSelf: "start" }}>
              {label({ zh: "登记", en: "Register" })}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}
