import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, InputAdornment, Stack, TextField } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useId, useState } from "react";
import { useDataProvider, useNotify, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../../api/dataProvider.ts";
import type { PageRecord } from "../../api/record.ts";
import { attemptKeys } from "../../forms/attemptKey.ts";
import { FaultPanel } from "../../problems/FaultPanel.tsx";
import type { Problem } from "../../problems/problem.ts";
import { ProblemPanel } from "../../problems/ProblemPanel.tsx";
import { ProblemsError } from "../../problems/ProblemsError.ts";

interface NewSecretDialogProps {
  record: PageRecord;
  /** Whether another secret is in use, which works on for a while. */
  rotates: boolean;
  close(): void;
}

const whole = (text: string): number | null => (text.trim() === "" ? null : Number(text));

/** Makes a secret and shows it this once: closing the dialog forgets it. */
export function NewSecretDialog({ record, rotates, close }: NewSecretDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const formId = useId();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [keys] = useState(attemptKeys);
  const [overlapHours, setOverlapHours] = useState("24");
  const [validDays, setValidDays] = useState("365");
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems([]);
    setFault(null);
    const asked = { id: record.id, version: record.version, overlapHours: rotates ? whole(overlapHours) : null, validDays: whole(validDays) };
    try {
      setSecret(await dataProvider.issueSecret({ ...asked, idempotencyKey: keys.keyFor(asked) }));
      await queryClient.invalidateQueries();
    } catch (reason) {
      if (!(reason instanceof ProblemsError)) return setFault(reason);
      keys.answered();
      setProblems(reason.problems);
      void queryClient.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };

  const copy = async () => {
    await navigator.clipboard.writeText(secret!);
    notify("app.secret.copied", { type: "success" });
  };

  const amount = (label: string, unit: string, value: string, set: (text: string) => void) => (
    <TextField
      label={translate(label)}
      value={value}
      onChange={(event) => set(event.target.value)}
      slotProps={{ htmlInput: { inputMode: "numeric", pattern: "[0-9]*" }, input: { endAdornment: <InputAdornment position="end">{translate(unit)}</InputAdornment> } }}
    />
  );

  return (
    // A click beside it would lose the secret.
    <Dialog open fullWidth maxWidth="sm" onClose={busy || secret ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("app.secret.issue")}</DialogTitle>
      <DialogContent>
        {secret ? (
          <Stack sx={{ gap: 2, pt: 1 }}>
            <Alert severity="warning">{translate("app.secret.once")}</Alert>
            <TextField label={translate("app.secret.clientId")} value={String(record.clientId)} slotProps={{ input: { readOnly: true } }} />
            <TextField label={translate("app.secret.secret")} value={secret} slotProps={{ input: { readOnly: true, sx: { fontFamily: "monospace" } } }} onFocus={(event) => event.target.select()} />
          </Stack>
        ) : (
          <Stack component="form" id={formId} sx={{ gap: 2, pt: 1 }} onSubmit={(event) => void submit(event)}>
            {rotates && amount("app.secret.overlap", "app.secret.hours", overlapHours, setOverlapHours)}
            {amount("app.secret.valid", "app.secret.days", validDays, setValidDays)}
          </Stack>
        )}
        <ProblemPanel problems={problems} />
        {fault !== null && <FaultPanel fault={fault} />}
      </DialogContent>
      <DialogActions>
        {secret ? (
          <>
            <Button color="inherit" onClick={close}>
              {translate("app.secret.kept")}
            </Button>
            <Button variant="contained" onClick={() => void copy()}>
              {translate("app.secret.copy")}
            </Button>
          </>
        ) : (
          <>
            <Button color="inherit" onClick={close} disabled={busy}>
              {translate("ra.action.cancel")}
            </Button>
            <Button type="submit" form={formId} variant="contained" loading={busy}>
              {translate("app.secret.make")}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
