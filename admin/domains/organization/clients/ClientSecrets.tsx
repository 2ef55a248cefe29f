import { Box, Button, Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { BlockedAction } from "../../../documents/BlockedAction.tsx";
import { Moment } from "../../../values/Moment.tsx";
import { NewSecretDialog } from "./NewSecretDialog.tsx";
import { RevokeSecretDialog } from "./RevokeSecretDialog.tsx";

interface ClientSecret {
  id: string;
  hint: string;
  endsAt: string;
  lastUsedAt: string | null;
}

/** The secrets of an API client: when each was last used and when it ends, and how to change or end one. */
export default function ClientSecrets({ record }: { record: PageRecord }) {
  const translate = useTranslate();
  const [issuing, issue] = useState(false);
  const [revoking, revoke] = useState<string | null>(null);
  const secrets = record.secrets as ClientSecret[];
  const actionOf = (wanted: string) => (record.availableActions ?? []).find(({ name }) => name === wanted);
  const issuance = actionOf("issueSecret");
  const mayRevoke = actionOf("revokeSecret")?.allowed ?? false;
  if (!issuance) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={translate("app.secret.title")} sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.5 }}>
        <Typography component="h2" variant="subtitle1">
          {translate("app.secret.title")}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate(secrets.length === 0 ? "app.secret.none" : "app.secret.hint")}
        </Typography>
        {secrets.map(({ id, hint, endsAt, lastUsedAt }) => (
          <Stack key={id} direction="row" sx={{ alignItems: "center", columnGap: 2, flexWrap: "wrap" }}>
            <code>…{hint}</code>
            <Typography variant="body2">
              {translate("app.secret.ends")} <Moment at={endsAt} />
            </Typography>
            <Typography variant="body2">
              {translate(lastUsedAt ? "app.secret.used" : "app.secret.unused")} {lastUsedAt && <Moment at={lastUsedAt} />}
            </Typography>
            {mayRevoke && (
              <Button size="small" color="error" aria-haspopup="dialog" onClick={() => revoke(id)}>
                {translate("app.secret.revoke")}
              </Button>
            )}
          </Stack>
        ))}
        {issuance.allowed ? (
          <Button variant="outlined" aria-haspopup="dialog" sx={{ alignSelf: "start" }} onClick={() => issue(true)}>
            {translate("app.secret.issue")}
          </Button>
        ) : (
          <Box>
            <BlockedAction name={translate("app.secret.issue")} problems={issuance.problems} />
          </Box>
        )}
      </Stack>
      {issuing && <NewSecretDialog record={record} rotates={secrets.length > 0} close={() => issue(false)} />}
      {revoking && <RevokeSecretDialog record={record} secretId={revoking} close={() => revoke(null)} />}
    </Paper>
  );
}
