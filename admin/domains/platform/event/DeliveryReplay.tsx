import { Box, Button, Paper, Stack } from "@mui/material";
import { useNotify, usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { useWebhookAttempt } from "./useWebhookAttempt.tsx";
import { replayDelivery } from "./webhooks.operations.ts";

/** The text that was sent, and sending it again. */
export default function DeliveryReplay({ record }: { record: PageRecord }) {
  const label = useLabel();
  const notify = useNotify();
  const { permissions: me } = usePermissions<Me>();
  const { attempt, busy, refusal } = useWebhookAttempt();
  const replay = async () => {
    if (await attempt(replayDelivery, { id: record.id })) notify(label({ zh: "已重新推送", en: "Sent again" }), { type: "success" });
  };
  const body = record.body as string | null;
  const mayReplay = me && mayDo(me, "WebhookDelivery", "replay") && record.status !== "PENDING";
  if (!body && !mayReplay) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.5 }}>
        {body && (
          <Box component="pre" aria-label={label({ zh: "请求正文", en: "Request body" })} sx={{ m: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: 12 }}>
            {JSON.stringify(JSON.parse(body), null, 2)}
          </Box>
        )}
        {refusal}
        {mayReplay && (
          <Button variant="outlined" loading={busy} sx={{ alignSelf: "start" }} onClick={() => void replay()}>
            {label({ zh: "重新推送", en: "Send again" })}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
