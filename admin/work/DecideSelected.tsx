import CheckIcon from "@mui/icons-material/CheckCircleOutline";
import BlockIcon from "@mui/icons-material/Block";
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, List, ListItem, ListItemIcon, ListItemText, TextField } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import { attemptKeys } from "../forms/attemptKey.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import type { Problem } from "../problems/problem.ts";
import { ProblemList } from "../problems/ProblemList.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";

interface Target {
  type: string;
  id: string;
}

type Outcome = { done: true } | { done: false; problems: Problem[] } | { done: false; fault: unknown };

/** Approves several documents, each as a decision of its own: read first, decided at the version that was read, answered row by row. */
export function DecideSelected({ targets, close }: { targets: Target[]; close(): void }) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const titleId = useId();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [documents] = useState(() => targets.flatMap(({ type, id }) => ({ entity: model.entity(type)!, id })));
  const [comment, setComment] = useState("");
  const [keys] = useState(() => new Map(documents.map(({ id }) => [id, attemptKeys()])));
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [running, setRunning] = useState(false);
  const { data: records, error } = useQuery({
    queryKey: ["decide", documents.map(({ id }) => id)],
    queryFn: () => Promise.all(documents.map(async ({ entity, id }) => (await dataProvider.getOne<PageRecord>(entity.many, { id })).data)),
    // What is decided is what was shown.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  const approve = async ({ entity, id }: (typeof documents)[number], { version }: PageRecord): Promise<Outcome> => {
    const input = comment ? { comment } : {};
    const action = entity.actions.find(({ name }) => name === "approve")!;
    try {
      await dataProvider.act(entity, action, { id, version, idempotencyKey: keys.get(id)!.keyFor({ id, version, input }), input });
      return { done: true };
    } catch (reason) {
      return reason instanceof ProblemsError ? { done: false, problems: reason.problems } : { done: false, fault: reason };
    }
  };
  const approveAll = async () => {
    setRunning(true);
    for (const [i, document] of documents.entries()) {
      const outcome = await approve(document, records![i]!);
      setOutcomes((known) => new Map(known).set(document.id, outcome));
    }
    setRunning(false);
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "decide" });
  };

  const ended = outcomes.size === documents.length && !running;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={running ? undefined : close} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("app.work.decide", { smart_count: documents.length })}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{translate("app.work.oneByOne")}</DialogContentText>
        {error && <FaultPanel fault={error} />}
        {!records && !error && <PageLoading />}
        <List dense aria-label={translate("app.work.results")}>
          {records?.map((record, i) => {
            const { entity, id } = documents[i]!;
            const outcome = outcomes.get(id);
            const blocked = record.availableActions?.find(({ name, allowed }) => name === "approve" && !allowed);
            return (
              <ListItem key={id} alignItems="flex-start">
                <ListItemIcon sx={{ minWidth: 36 }}>
                  {outcome?.done && <CheckIcon color="success" aria-label={translate("app.work.approved")} />}
                  {(outcome ? !outcome.done : blocked) && <BlockIcon color="error" aria-label={translate("app.work.notApproved")} />}
                </ListItemIcon>
                <ListItemText primary={`${label(entity.label)} ${record.displayName}`} slotProps={{ secondary: { component: "div" } }} secondary={<Reasons outcome={outcome} blocked={blocked?.problems} />} />
              </ListItem>
            );
          })}
        </List>
        {!ended && <TextField label={translate("app.work.comment")} value={comment} onChange={(event) => setComment(event.target.value)} disabled={running} multiline fullWidth slotProps={{ htmlInput: { maxLength: 1_000 } }} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close} disabled={running}>
          {translate(ended ? "ra.action.close" : "ra.action.cancel")}
        </Button>
        {!ended && (
          <Button variant="contained" onClick={() => void approveAll()} loading={running} disabled={!records}>
            {translate("app.work.approveAll")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Reasons({ outcome, blocked }: { outcome: Outcome | undefined; blocked: Problem[] | undefined }) {
  if (outcome && "fault" in outcome) return <FaultPanel fault={outcome.fault} />;
  const problems = outcome ? ("problems" in outcome ? outcome.problems : []) : (blocked ?? []);
  return problems.length > 0 ? <ProblemList problems={problems} /> : null;
}
