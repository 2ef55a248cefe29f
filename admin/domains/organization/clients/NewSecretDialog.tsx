import { Button, Dialog, DialogActions, DialogContent, DialogTitle, InputAdornment, Stack, TextField } from "@mui/material";
import { type SyntheticEvent, useId, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { SecretOnce } from "../../../values/SecretOnce.tsx";

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
  const titleId = useId();
  const formId = useId();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, busy, refusal } = useAttempt();
  const [overlapHours, setOverlapHours] = useState("24");
  const [validDays, setValidDays] = useState("365");
  const [secret, setSecret] = useState<string | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const variables = { id: record.id, version: record.version, overlapHours: rotates ? whole(overlapHours) : null, validDays: whole(validDays) };
    await attempt(variables, async (idempotencyKey) => setSecret(await dataProvider.issueSecret({ ...variables, idempotencyKey })));
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
            <TextField size="small" label={translate("app.secret.clientId")} value={String(record.clientId)} slotProps={{ input: { readOnly: true } }} />
            <SecretOnce name={translate("app.secret.secret")} about={translate("app.secret.once")} secret={secret} />
          </Stack>
        ) : (
          <Stack component="form" id={formId} sx={{ gap: 2, pt: 1 }} onSubmit={(event) => void submit(event)}>
            {rotates && amount("app.secret.overlap", "app.secret.hours", overlapHours, setOverlapHours)}
            {amount("app.secret.valid", "app.secret.days", validDays, setValidDays)}
          </Stack>
        )}
        {refusal}
      </DialogContent>
      <DialogActions>
        {secret ? (
          <Button color="inherit" onClick={close}>
            {translate("app.secret.kept")}
          </Button>
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
