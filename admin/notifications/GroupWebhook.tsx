import { Paper } from "@mui/material";
import { usePermissions } from "react-admin";
import type { PageRecord } from "../api/record.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { ChatWebhookForm } from "./ChatWebhookForm.tsx";

/** The chat bot of a group, for those who may change the group. */
export default function GroupWebhook({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "Group", "update")) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <ChatWebhookForm ownerId={record.id} />
    </Paper>
  );
}
