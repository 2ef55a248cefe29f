import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Stack } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { useDataProvider, useNotify, useTranslate } from "react-admin";
import { FormProvider } from "react-hook-form";
import type { ActionModel, EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import { refetchAfterChange } from "../api/refetchAfterChange.ts";
import { attemptKeys } from "../forms/attemptKey.ts";
import { fieldsOf, showFieldProblems } from "../forms/fieldProblems.ts";
import { inputOf, type Values } from "../forms/formValues.ts";
import { useDraftedForm } from "../forms/useDraftedForm.ts";
import { AttributeInput } from "../inputs/AttributeInput.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";

interface ActionDialogProps {
  entity: EntityModel;
  action: ActionModel;
  record: PageRecord;
  close(): void;
  done?(record: PageRecord): void;
}

/**
 * Asks for what an action needs, does it, and stays open with the reasons where it is refused. Never optimistic. What
 * was typed is there again after a reload or a lost session, until it is sent or cancelled.
 */
export function ActionDialog({ entity, action, record, close, done }: ActionDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const label = useLabel();
  const titleId = useId();
  const formId = useId();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { form, forget } = useDraftedForm<Values>(`${action.name}.${record.id}`);
  const [keys] = useState(attemptKeys);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const name = label(action.label);
  const { isSubmitting } = form.formState;

  const act = async (values: Values) => {
    setProblems([]);
    setFault(null);
    const input = inputOf(action.input, values);
    const { id, version } = record;
    try {
      const idempotencyKey = keys.keyFor({ id, version, input });
      const result = await dataProvider.act(entity, action, { id, version, idempotencyKey, input });
      forget();
      await refetchAfterChange(queryClient);
      notify("app.action.done", { type: "success", messageArgs: { action: name, name: record.displayName } });
      close();
      done?.(result);
    } catch (reason) {
      if (!(reason instanceof ProblemsError)) {
        setFault(reason);
        return;
      }
      keys.answered();
      setProblems(reason.problems);
      showFieldProblems(form, action.input, reason.problems);
      // What was refused may be because the record is no longer what the page shows.
      void refetchAfterChange(queryClient);
    }
  };

  const cancel = () => {
    forget();
    close();
  };

  const focusFirst = () => {
    const [first] = action.input;
    if (first && first.kind !== "object") form.setFocus(first.name);
  };

  const fields = useMemo(
    () => fieldsOf(form, action.input, label, (row) => translate("app.lines.row", { row })),
    [form, action.input, label, translate],
  );

  return (
    <Dialog
      open
      fullWidth
      maxWidth={action.input.some(({ kind }) => kind === "object") ? "md" : "sm"}
      onClose={isSubmitting ? undefined : close}
      aria-labelledby={titleId}
      slotProps={{ transition: { onEntered: focusFirst } }}
    >
      <DialogTitle id={titleId}>{translate("app.action.title", { action: name, name: record.displayName })}</DialogTitle>
      <DialogContent>
        <DialogContentText variant={action.input.length === 0 ? "body1" : "caption"}>
          {translate(action.input.length === 0 ? "app.action.confirm" : "app.action.keys")}
        </DialogContentText>
        <FormProvider {...form}>
          <Stack
            component="form"
            id={formId}
            noValidate
            sx={{ gap: 2, pt: 1 }}
            onKeyDown={(event) => {
              // Enter belongs to the text; with Ctrl it does what the button does.
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
            }}
            onSubmit={(event) => {
              event.stopPropagation();
              form.clearErrors();
              void form.handleSubmit(act)(event);
            }}
          >
            {action.input.map((attribute) => (
              <AttributeInput key={attribute.name} attribute={attribute} source={attribute.name} />
            ))}
          </Stack>
        </FormProvider>
        <ProblemPanel problems={problems} fields={fields} />
        {fault !== null && <FaultPanel fault={fault} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={cancel} disabled={isSubmitting}>
          {translate("ra.action.cancel")}
        </Button>
        <Button
          type="submit"
          form={formId}
          variant="contained"
          color={action.tone === "danger" ? "error" : "primary"}
          autoFocus={action.input.length === 0}
          loading={isSubmitting}
        >
          {name}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
