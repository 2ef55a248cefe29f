import ArrowBackIcon from "@mui/icons-material/ArrowBack";
import { Button, Paper, Stack, Typography } from "@mui/material";
import { useId } from "react";
import { ResourceContextProvider, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ApprovalTask } from "../api/record.ts";
import { ActionBar } from "../documents/ActionBar.tsx";
import { ApprovalSteps } from "../documents/ApprovalSteps.tsx";
import { KeyFacts } from "../documents/KeyFacts.tsx";
import { RecordDetails } from "../documents/RecordDetails.tsx";
import { useRecord } from "../documents/useRecord.ts";
import { pageOf } from "../domains/pages.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { RecordLink } from "../values/RecordLink.tsx";

const DECISIONS = ["approve", "reject", "delegate"];

interface TaskPaneProps {
  task: ApprovalTask;
  /** To the next task, after this one is decided. */
  goOn(): void;
  /** To the queue, on a phone. */
  back(): void;
}

/** One document with all that a decision needs, and the decision. */
export function TaskPane({ task, goOn, back }: TaskPaneProps) {
  const translate = useTranslate();
  const entity = useModel().entity(task.documentType);
  return (
    <Stack sx={{ gap: 2 }}>
      <Button startIcon={<ArrowBackIcon />} onClick={back} sx={{ alignSelf: "start", display: { md: "none" } }}>
        {translate("ra.action.back")}
      </Button>
      {entity && (
        <ResourceContextProvider value={entity.many}>
          <TaskDocument entity={entity} id={task.documentId} goOn={goOn} />
        </ResourceContextProvider>
      )}
    </Stack>
  );
}

function TaskDocument({ entity, id, goOn }: { entity: EntityModel; id: string; goOn(): void }) {
  const label = useLabel();
  const titleId = useId();
  const { record, fault, refetch } = useRecord(entity, id);
  if (fault) return <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (!record) return <PageLoading />;
  const { facts } = pageOf(entity.name);
  return (
    <Stack component="section" aria-labelledby={titleId} sx={{ gap: 2 }}>
      <Typography id={titleId} component="h2" variant="h6">
        {label(entity.label)}{" "}
        <RecordLink entity={entity.name} id={id}>
          {record.displayName}
        </RecordLink>
      </Typography>
      <ActionBar entity={entity} record={record} only={DECISIONS} done={goOn} />
      {facts && <KeyFacts entity={entity} record={record} facts={facts} />}
      {record.approval && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <ApprovalSteps approval={record.approval} />
        </Paper>
      )}
      <RecordDetails entity={entity} record={record} />
    </Stack>
  );
}
