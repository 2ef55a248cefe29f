import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNotify, useTranslate, useWarnWhenUnsavedChanges } from "react-admin";
import { type FieldErrors, FormProvider, useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { useConnection } from "../live/connection.ts";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { attemptKeys } from "./attemptKey.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import type { DraftStore } from "./draft.ts";
import { fieldsOf, problemsOf, showFieldProblems } from "./fieldProblems.ts";
import { useFirstFocus, useSaveKeys } from "./formKeys.ts";
import { FormSections } from "./FormSections.tsx";
import { PendingProvider, useIsPending, usePendingValues } from "./pendingValues.ts";
import { changedInput, inputOf, type Values, valuesOf } from "./formValues.ts";

interface EntityFormProps {
  entity: EntityModel;
  attributes: AttributeModel[];
  /** The record as it was when the form was opened; absent where one is created. */
  record?: PageRecord;
  /** Values that a new record begins with. */
  initial?: Values;
  draft: DraftStore;
  /** Sends the input, based on this version; throws ProblemsError or ApiFault. */
  send(input: Values, idempotencyKey: string, version: number | undefined): Promise<PageRecord>;
  saved(record: PageRecord): void;
}

/**
 * A form over the model's attributes. The record that it was opened with stays fixed while it is open, even if it is read again
 * meanwhile: the version it names when it sends is the version that the person has seen.
 */
export function EntityForm({ entity, attributes, record, initial, draft, send, saved }: EntityFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const label = useLabel();

  const [restored] = useState(() => draft.read());
  const [base, setBase] = useState<PageRecord | undefined>(restored?.base ?? record);
  const [opened] = useState(() => valuesOf(attributes, base ?? initial ?? {}));
  const [keys] = useState(attemptKeys);
  const form = useForm({ defaultValues: opened });
  const [hasDraft, setHasDraft] = useState(restored !== undefined);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [conflict, setConflict] = useState<PageRecord | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const { isSubmitting, isDirty } = form.formState;
  useWarnWhenUnsavedChanges(isDirty && !isSubmitting, undefined, form.control);

  useEffect(() => {
    // Typed values are laid over the defaults, so that they count as changes.
    if (restored) form.reset(restored.values, { keepDefaultValues: true });
  }, [form, restored]);

  useEffect(() => {
    const subscription = form.watch((values) => draft.write({ values, base }));
    return () => subscription.unsubscribe();
  }, [form, draft, base]);

  const submit = async (values: Values, against = base) => {
    const input = against ? changedInput(attributes, against, values) : inputOf(attributes, values);
    setProblems([]);
    setFault(null);
    if (against && Object.keys(input).length === 0) {
      draft.clear();
      notify("app.form.unchanged");
      saved(against);
      return;
    }
    try {
      const result = await send(input, keys.keyFor({ input, version: against?.version }), against?.version);
      keys.answered();
      form.reset(values);
      // reset() notifies the form's watchers; what they stored has been saved.
      draft.clear();
      saved(result);
    } catch (reason) {
      if (!(reason instanceof ProblemsError)) {
        setFault(reason);
        return;
      }
      keys.answered();
      if (reason.conflict) setConflict(reason.conflict as PageRecord);
      else setProblems(reason.problems);
      showFieldProblems(form, attributes, reason.problems);
    }
  };

  const resolve = async (merged: Values, theirs: PageRecord) => {
    setConflict(null);
    setBase(theirs);
    form.reset(valuesOf(attributes, theirs));
    form.reset(merged, { keepDefaultValues: true });
    draft.write({ values: merged, base: theirs });
    await form.handleSubmit((values) => submit(values, theirs))();
  };

  const discard = () => {
    keys.answered();
    setBase(record);
    setHasDraft(false);
    setProblems([]);
    form.reset(valuesOf(attributes, record ?? initial ?? {}));
    // reset() notifies the form's watchers; what they stored is not a draft.
    draft.clear();
  };

  const fields = useMemo(
    () => fieldsOf(form, attributes, label, (row) => translate("app.lines.row", { row })),
    [form, attributes, label, translate],
  );
  const invalid = (errors: FieldErrors) => {
    const [first] = Object.keys(errors);
    setProblems(problemsOf(errors));
    setFault(null);
    if (first && !errors[first]?.ref) form.setFocus(first);
  };
  const pending = usePendingValues();
  const [isWaiting, wait] = useState(false);
  const waits = useIsPending(pending) && isWaiting;
  const isOffline = useConnection() === "offline";
  /** What follows from what was typed belongs to it: a price that is on its way is waited for. */
  const submitSettled = async () => {
    if (isWaiting || isSubmitting) return;
    wait(true);
    try {
      await pending.settled();
    } finally {
      wait(false);
    }
    // What the server said last time would otherwise hold back the next attempt.
    form.clearErrors();
    await form.handleSubmit((values) => submit(values), invalid)();
  };
  const box = useRef<HTMLFormElement>(null);
  useFirstFocus(box);
  useSaveKeys(box);

  return (
    <FormProvider {...form}>
      <Box
        component="form"
        ref={box}
        noValidate
        aria-label={label(entity.label)}
        onSubmit={(event) => {
          event.preventDefault();
          void submitSettled();
        }}
        // What gets the focus is not scrolled below the head of the page, nor below the bar of buttons.
        sx={{ "& input, & textarea, & [role=combobox]": { scrollMarginTop: "96px", scrollMarginBottom: "128px" } }}
      >
        {hasDraft && (
          <Alert
            severity="info"
            sx={{ my: 1 }}
            action={
              <Button color="inherit" size="small" onClick={discard}>
                {translate("app.form.discard")}
              </Button>
            }
          >
            {translate("app.form.restored")}
          </Alert>
        )}
        <PendingProvider value={pending}>
          <FormSections entity={entity} attributes={attributes} />
        </PendingProvider>
        <Box sx={{ py: 1, position: "sticky", bottom: 0, bgcolor: "background.default", zIndex: 1 }}>
          {/* Above the buttons, so that neither they nor anything else covers what is wrong. */}
          <Box sx={{ maxHeight: "35vh", overflowY: "auto" }}>
            <ProblemPanel problems={problems} fields={fields} />
            {fault !== null && !isOffline && <FaultPanel fault={fault} />}
            {isOffline && <Alert severity="warning">{translate("app.form.offline")}</Alert>}
          </Box>
          <Stack direction="row" sx={{ gap: 1, py: 0.5 }}>
            <Button type="submit" variant="contained" loading={isSubmitting || isWaiting} aria-keyshortcuts="Control+S Meta+S Control+Enter Meta+Enter" title={translate("app.form.saveKeys")}>
              {translate("ra.action.save")}
            </Button>
            <Button color="inherit" onClick={() => navigate(-1)}>
              {translate("ra.action.cancel")}
            </Button>
            <Typography role="status" variant="body2" color="text.secondary" sx={{ alignSelf: "center" }}>
              {waits && translate("app.form.waiting")}
            </Typography>
          </Stack>
        </Box>
      </Box>
      {conflict && base && (
        <ConflictDialog
          attributes={attributes}
          base={base}
          mine={form.getValues()}
          theirs={conflict}
          resolve={(merged) => void resolve(merged, conflict)}
          close={() => setConflict(null)}
        />
      )}
    </FormProvider>
  );
}
