import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useId, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../../api/dataProvider.ts";
import type { PageRecord } from "../../api/record.ts";
import { attemptKeys } from "../../forms/attemptKey.ts";
import { useEntity } from "../../model/ModelContext.tsx";
import { FaultPanel } from "../../problems/FaultPanel.tsx";
import type { Problem } from "../../problems/problem.ts";
import { ProblemPanel } from "../../problems/ProblemPanel.tsx";
import { ProblemsError } from "../../problems/ProblemsError.ts";

/** Ends one secret, with a reason; the client's other one works on. */
export function RevokeSecretDialog({ record, secretId, close }: { record: PageRecord; secretId: string; close(): void }) {
  const translate = useTranslate();
  const titleId = useId();
  const formId = useId();
  const entity = useEntity();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [keys] = useState(attemptKeys);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems([]);
    setFault(null);
    const { id, version } = record;
    const input = { secretId, reason };
    const action = entity.actions.find(({ name }) => name === "revokeSecret")!;
    try {
      await dataProvider.act(entity, action, { id, version, idempotencyKey: keys.keyFor({ id, version, input }), input });
      await queryClient.invalidateQueries();
      close();
    } catch (thrown) {
      if (thrown instanceof ProblemsError) setProblems(thrown.problems);
      else setFault(thrown);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={busy ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("app.secret.revokeTitle")}</DialogTitle>
      <DialogContent>
        <form id={formId} onSubmit={(event) => void submit(event)}>
          <TextField autoFocus fullWidth multiline required sx={{ mt: 1 }} label={translate("app.secret.reason")} value={reason} onChange={(event) => setReason(event.target.value)} />
        </form>
        <ProblemPanel problems={problems} />
        {fault !== null && <FaultPanel fault={fault} />}
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
