import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useNotify, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Named } from "../api/record.ts";
import { useAttempt } from "../forms/useAttempt.tsx";

/** Asks why a file is removed, and removes it. */
export function RemoveAttachment({ id, file, close }: { id: string; file: Named; close(): void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, busy, refusal } = useAttempt();
  const [reason, setReason] = useState("");

  const remove = async () => {
    const input = { id, fileId: file.id, reason: reason.trim() };
    if (!(await attempt(input, (idempotencyKey) => dataProvider.removeAttachment({ ...input, idempotencyKey })))) return;
    notify("app.file.removed", { type: "success" });
    close();
  };

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={busy ? undefined : close} aria-labelledby="remove-title">
      <DialogTitle id="remove-title">{translate("app.file.remove")}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate("app.file.removeAbout", { name: file.displayName })}</DialogContentText>
        <TextField label={translate("app.file.reason")} value={reason} onChange={(event) => setReason(event.target.value)} required fullWidth size="small" sx={{ mt: 2 }} />
        {refusal}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={busy} onClick={close}>
          {translate("ra.action.cancel")}
        </Button>
        <Button color="error" loading={busy} disabled={reason.trim().length < 2} onClick={() => void remove()}>
          {translate("ra.action.remove")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
