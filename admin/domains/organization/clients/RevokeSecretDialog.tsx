import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from "@mui/material";
import { type SyntheticEvent, useId, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useEntity } from "../../../model/ModelContext.tsx";

/** Ends one secret, with a reason; the client's other one works on. */
export function RevokeSecretDialog({ record, secretId, close }: { record: PageRecord; secretId: string; close(): void }) {
  const translate = useTranslate();
  const titleId = useId();
  const formId = useId();
  const entity = useEntity();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, busy, refusal } = useAttempt();
  const [reason, setReason] = useState("");

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { id, version } = record;
    const variables = { id, version, input: { secretId, reason } };
    const action = entity.actions.find(({ name }) => name === "revokeSecret")!;
    if (await attempt(variables, (idempotencyKey) => dataProvider.act(entity, action, { ...variables, idempotencyKey }))) close();
  };

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={busy ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("app.secret.revokeTitle")}</DialogTitle>
      <DialogContent>
        <form id={formId} onSubmit={(event) => void submit(event)}>
          <TextField autoFocus fullWidth multiline required sx={{ mt: 1 }} label={translate("app.secret.reason")} value={reason} onChange={(event) => setReason(event.target.value)} />
        </form>
        {refusal}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close} disabled={busy}>
          {translate("ra.action.cancel")}
        </Button>
        <Button type="submit" form={formId} variant="contained" color="error" loading={busy}>
          {translate("app.secret.revoke")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
