import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from "@mui/material";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import { attemptKeys } from "../forms/attemptKey.ts";
import { ReferencePicker } from "../inputs/ReferencePicker.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";

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
  const [keys] = useState(attemptKeys);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const submit = async () => {
    setBusy(true);
    setProblems([]);
    setFault(null);
    try {
      await save(naming, keys.keyFor(naming));
      close();
    } catch (reason) {
      if (reason instanceof ProblemsError) {
        keys.answered();
        setProblems(reason.problems);
      } else setFault(reason);
      setBusy(false);
    }
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
          <ProblemPanel problems={problems} />
          {fault !== null && <FaultPanel fault={fault} />}
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
