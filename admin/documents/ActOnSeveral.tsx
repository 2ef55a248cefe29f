import BlockIcon from "@mui/icons-material/Block";
import CheckIcon from "@mui/icons-material/CheckCircleOutline";
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, List, ListItem, ListItemIcon, ListItemText, Stack } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { ResourceContextProvider, useDataProvider, useTranslate } from "react-admin";
import { FormProvider } from "react-hook-form";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import { attemptKeys } from "../forms/attemptKey.ts";
import { inputOf, type Values } from "../forms/formValues.ts";
import { useDraftedForm } from "../forms/useDraftedForm.ts";
import { AttributeInput } from "../inputs/AttributeInput.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemList } from "../problems/ProblemList.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";

export interface Target {
  entity: EntityModel;
  id: string;
}

type Outcome = { done: true } | { done: false; problems: Problem[] } | { done: false; fault: unknown };

interface ActOnSeveralProps {
  /** Name of the action, which each of the targets' entities has. */
  action: string;
  targets: Target[];
  close(): void;
}

/**
 * One action on several records, each as a request of its own: read first, changed at the version that was read,
 * answered row by row. Nothing goes around what a single one would have to keep.
 */
export function ActOnSeveral({ action: name, targets, close }: ActOnSeveralProps) {
  const translate = useTranslate();
  const label = useLabel();
  const titleId = useId();
  const formId = useId();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  // What is selected changes while the rows are worked through.
  const [chosen] = useState(targets);
  const [keys] = useState(() => new Map(chosen.map(({ id }) => [id, attemptKeys()])));
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const { form, forget } = useDraftedForm<Values>(`several.${name}`);
  const { isSubmitting: running } = form.formState;
  const { data: records, error } = useQuery({
    queryKey: [READ, name, chosen.map(({ id }) => id)],
    queryFn: () => Promise.all(chosen.map(async ({ entity, id }) => (await dataProvider.getOne<PageRecord>(entity.many, { id })).data)),
    // What is done is done to what was shown.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { entity } = chosen[0]!;
  const action = actionOf(entity, name);

  const actOn = async (target: Target, { version }: PageRecord, values: Values): Promise<Outcome> => {
    const input = inputOf(action.input, values);
    const { id } = target;
    try {
      const idempotencyKey = keys.get(id)!.keyFor({ id, version, input });
      await dataProvider.act(target.entity, actionOf(target.entity, name), { id, version, idempotencyKey, input });
      return { done: true };
    } catch (reason) {
      return reason instanceof ProblemsError ? { done: false, problems: reason.problems } : { done: false, fault: reason };
    }
  };
  const actOnAll = async (values: Values) => {
    for (const [i, target] of chosen.entries()) {
      const outcome = await actOn(target, records![i]!, values);
      setOutcomes((known) => new Map(known).set(target.id, outcome));
    }
    forget();
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== READ });
  };

  const cancel = () => {
    forget();
    close();
  };

  const ended = outcomes.size === chosen.length && !running;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={running ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("app.several.title", { action: label(action.label), smart_count: chosen.length })}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{translate("app.several.oneByOne")}</DialogContentText>
        {error && <FaultPanel fault={error} />}
        {!records && !error && <PageLoading />}
        <List dense aria-label={translate("app.several.results")}>
          {records?.map((record, i) => {
            const { id, entity: of } = chosen[i]!;
            const blocked = record.availableActions?.find((one) => one.name === name && !one.allowed)?.problems;
            return <TargetRow key={id} title={`${label(of.label)} ${record.displayName}`} outcome={outcomes.get(id)} blocked={blocked} />;
          })}
        </List>
        {!ended && (
          <ResourceContextProvider value={entity.many}>
            <FormProvider {...form}>
              <Stack component="form" id={formId} noValidate sx={{ gap: 2, pt: 1 }} onSubmit={(event) => void form.handleSubmit(actOnAll)(event)}>
                {action.input.map((attribute) => (
                  <AttributeInput key={attribute.name} attribute={attribute} source={attribute.name} />
                ))}
              </Stack>
            </FormProvider>
          </ResourceContextProvider>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={cancel} disabled={running}>
          {translate(ended ? "ra.action.close" : "ra.action.cancel")}
        </Button>
        {!ended && (
          <Button type="submit" form={formId} variant="contained" color={action.tone === "danger" ? "error" : "primary"} loading={running} disabled={!records}>
            {translate("app.several.start", { action: label(action.label) })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Keeps what was read for this dialog apart in the cache. */
const READ = "several";

function actionOf(entity: EntityModel, name: string) {
  const action = entity.actions.find((one) => one.name === name);
  if (!action) throw new Error(`${entity.name} has no action ${name}`);
  return action;
}

function TargetRow({ title, outcome, blocked }: { title: string; outcome: Outcome | undefined; blocked: Problem[] | undefined }) {
  const translate = useTranslate();
  const problems = outcome ? ("problems" in outcome ? outcome.problems : []) : (blocked ?? []);
  return (
    <ListItem alignItems="flex-start">
      <ListItemIcon sx={{ minWidth: 36 }}>
        {outcome?.done && <CheckIcon color="success" aria-label={translate("app.several.done")} />}
        {(outcome ? !outcome.done : blocked) && <BlockIcon color="error" aria-label={translate("app.several.refused")} />}
      </ListItemIcon>
      <div>
        <ListItemText primary={title} />
        {outcome && "fault" in outcome && <FaultPanel fault={outcome.fault} />}
        {problems.length > 0 && <ProblemList problems={problems} />}
      </div>
    </ListItem>
  );
}
