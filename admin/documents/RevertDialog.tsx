import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, FormControlLabel, Radio, RadioGroup, Table, TableBody, TableCell, TableHead, TableRow, TextField } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useNotify, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { RevertPreview, RevertedField } from "../api/timeline.ts";
import { useAttempt } from "../forms/useAttempt.tsx";
import { useDraftedForm } from "../forms/useDraftedForm.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { attributesOf } from "../model/consoleModel.ts";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ChangedValue } from "./ChangedValue.tsx";

type Choice = "keep" | "overwrite";

interface RevertDraft {
  choices?: Record<string, Choice>;
  reason?: string;
}

interface RevertDialogProps {
  entity: EntityModel;
  id: string;
  /** Version that the edit made. */
  entry: number;
  close(): void;
}

/** Shows what taking an edit back would change; what was changed since then has to be decided field by field. */
export function RevertDialog({ entity, id, entry, close }: RevertDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { form, forget } = useDraftedForm<RevertDraft>(`revert.${id}.${entry}`);
  const { choices = {}, reason = "" } = form.watch();
  const { attempt, busy, refusal } = useAttempt();
  const { data: preview, error, isPending, refetch } = useQuery({
    queryKey: ["revertPreview", id, entry],
    queryFn: () => dataProvider.revertPreview(`${id}:${entry}`),
    gcTime: 0,
  });
  const open = openChoices(preview, choices);

  const revert = async ({ version }: RevertPreview) => {
    const chosen = (wanted: Choice) => Object.keys(choices).filter((name) => choices[name] === wanted);
    const input = { id, version, entry, overwrite: chosen("overwrite"), keep: chosen("keep"), reason: reason.trim() || null };
    const isDone = await attempt(input, async (idempotencyKey) => {
      await dataProvider.revert({ ...input, idempotencyKey });
      forget();
    });
    if (!isDone) return;
    notify("app.revert.done", { type: "success" });
    close();
  };

  const cancel = () => {
    forget();
    close();
  };

  return (
    <Dialog open fullWidth maxWidth="md" onClose={busy ? undefined : close} aria-labelledby="revert-title">
      <DialogTitle id="revert-title">{translate("app.revert.title", { version: entry })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate("app.revert.about")}</DialogContentText>
        {isPending && <PageLoading />}
        {error && <FaultPanel fault={error} retry={() => void refetch()} />}
        {preview === null && <Alert severity="warning">{translate("app.page.missing")}</Alert>}
        {preview && <ProblemPanel problems={preview.problems} />}
        {preview && preview.fields.length > 0 && (
          <RevertedFields entity={entity} fields={preview.fields} choices={choices} choose={(name, choice) => form.setValue("choices", { ...choices, [name]: choice })} />
        )}
        {preview && preview.fields.length > 0 && preview.problems.length === 0 && (
          <TextField label={translate("app.revert.reason")} value={reason} onChange={(event) => form.setValue("reason", event.target.value)} fullWidth size="small" sx={{ mt: 2 }} />
        )}
        {refusal}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={cancel} disabled={busy}>
          {translate("ra.action.cancel")}
        </Button>
        <Button
          variant="contained"
          loading={busy}
          disabled={!preview || preview.problems.length > 0 || open > 0}
          onClick={() => preview && void revert(preview)}
        >
          {translate(open > 0 ? "app.conflict.open" : "app.revert.do", { smart_count: open })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** How many of the fields that were changed since are not decided yet. */
function openChoices(preview: RevertPreview | null | undefined, choices: Record<string, Choice>): number {
  return (preview?.fields ?? []).filter(({ name, changedSince }) => changedSince && !choices[name]).length;
}

interface RevertedFieldsProps {
  entity: EntityModel;
  fields: RevertedField[];
  choices: Record<string, Choice>;
  choose(name: string, choice: Choice): void;
}

function RevertedFields({ entity, fields, choices, choose }: RevertedFieldsProps) {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <Table size="small" aria-labelledby="revert-title">
      <TableHead>
        <TableRow>
          <TableCell>{translate("app.conflict.field")}</TableCell>
          <TableCell>{translate("app.revert.now")}</TableCell>
          <TableCell>{translate("app.revert.before")}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {fields.map(({ name, before, now, changedSince }) => {
          const [attribute] = attributesOf(entity, [name]);
          const title = attribute ? label(attribute.label) : name;
          return (
            <TableRow key={name}>
              <TableCell component="th" scope="row" sx={{ verticalAlign: "top" }}>
                {title}
                {changedSince && (
                  <RadioGroup
                    aria-label={translate("app.revert.choose", { name: title })}
                    value={choices[name] ?? ""}
                    onChange={(_, choice) => choose(name, choice as Choice)}
                  >
                    <Alert severity="warning">{translate("app.revert.changedSince")}</Alert>
                    <FormControlLabel value="keep" control={<Radio size="small" />} label={translate("app.revert.keep")} />
                    <FormControlLabel value="overwrite" control={<Radio size="small" />} label={translate("app.revert.overwrite")} />
                  </RadioGroup>
                )}
              </TableCell>
              <TableCell sx={{ verticalAlign: "top" }}>
                <ChangedValue attribute={attribute} json={now} />
              </TableCell>
              <TableCell sx={{ verticalAlign: "top" }}>
                <ChangedValue attribute={attribute} json={before} />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
