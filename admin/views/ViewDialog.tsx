import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from "@mui/material";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import { useAttempt } from "../forms/useAttempt.tsx";
import { ReferencePicker } from "../inputs/ReferencePicker.tsx";

export interface ViewNaming {
  name: string;
  groupId: string | null;
}

interface ViewDialogProps {
  title: string;
  initial: ViewNaming;
  /** Throws a ProblemsError where the API refuses. */
  save(naming: ViewNaming, idempotencyKey: string): Promise<void>;
  close(): void;
}

/** Asks what a view is called and whom it is shared with. */
export function ViewDialog({ title, initial, save, close }: ViewDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [naming, setNaming] = useState(initial);
  const { attempt, busy, refusal } = useAttempt();

  const submit = async () => {
    if (await attempt(naming, (idempotencyKey) => save(naming, idempotencyKey))) close();
  };

  return (
    <Dialog open fullWidth maxWidth="xs" onClose={busy ? undefined : close} aria-labelledby={titleId}>
      <Stack
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <TextField
              autoFocus
              required
              label={translate("app.view.name")}
              value={naming.name}
              slotProps={{ htmlInput: { maxLength: 60 } }}
              onChange={(event) => setNaming({ ...naming, name: event.target.value })}
            />
            <ReferencePicker
              entities={["Group"]}
              label={translate("app.view.sharedWith")}
              helperText={translate("app.view.sharing")}
              value={naming.groupId}
              change={(groupId) => setNaming({ ...naming, groupId })}
            />
          </Stack>
          {refusal}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" disabled={busy} onClick={close}>
            {translate("ra.action.cancel")}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={naming.name.trim() === ""}>
            {translate("ra.action.save")}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
