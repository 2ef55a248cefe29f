import ArrowBackIcon from "@mui/icons-material/ArrowBack";
import { Box, Button, Paper, Stack, Typography } from "@mui/material";
import { useId, Suspense } from "react";
import { ResourceContextProvider, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import { ActionBar } from "../documents/ActionBar.tsx";
import { ApprovalSteps } from "../documents/ApprovalSteps.tsx";
import { Evidence } from "../documents/Evidence.tsx";
import { KeyFacts } from "../documents/KeyFacts.tsx";
import { RecordDetails } from "../documents/RecordDetails.tsx";
import { Timeline } from "../documents/Timeline.tsx";
import { useRecord } from "../documents/useRecord.ts";
import { useTimeline } from "../documents/useTimeline.ts";
import { pageOf } from "../domains/pages.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { RecordLink } from "../values/RecordLink.tsx";
import { SinceReturned } from "../documents/SinceReturned.tsx";

/** The buttons stay while the evidence is read: below the head of the page, on a phone at the thumb. */
const besideEvidence = {
  position: "sticky",
  zIndex: 2,
  bgcolor: "background.default",
  top: { md: 48 },
  bottom: { xs: 0, md: "auto" },
  order: { xs: 1, md: 0 },
  pt: 1,
  "& [data-action]": { minHeight: { xs: 44, md: 0 }, flexGrow: { xs: 1, md: 0 } },
} as const;

const DECISIONS = ["approve", "reject", "delegate"];

interface WorkPaneProps {
  /** GraphQL type of the record. */
  type: string;
  id: string;
  /** Only the decisions are offered, of all that can be done. */
  decision: boolean;
  /** To the next task, after something was done about this one. */
  openNext(): void;
  /** To the queue, on a phone. */
  back(): void;
}

/** One record with all that a decision needs, and what can be done. */
export function WorkPane({ type, back, ...rest }: WorkPaneProps) {
  const translate = useTranslate();
  const entity = useModel().entity(type);
  return (
    <Stack sx={{ gap: 2 }}>
      <Button startIcon={<ArrowBackIcon />} onClick={back} sx={{ alignSelf: "start", display: { md: "none" } }}>
        {translate("ra.action.back")}
      </Button>
      {entity && (
        <ResourceContextProvider value={entity.many}>
          <WorkDocument entity={entity} {...rest} />
        </ResourceContextProvider>
      )}
    </Stack>
  );
}

function WorkDocument({ entity, id, decision, openNext }: { entity: EntityModel } & Pick<WorkPaneProps, "id" | "decision" | "openNext">) {
  const label = useLabel();
  const titleId = useId();
  const { record, fault, refetch } = useRecord(entity, id);
  useTimeline(entity, id);
  const faultPanel = fault && <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (!record) return faultPanel ?? <PageLoading />;
  const { facts } = pageOf(entity.name);
  return (
    <Stack component="section" aria-labelledby={titleId} sx={{ gap: 2 }}>
      <Typography id={titleId} component="h2" variant="h6" sx={{ "& a": { textDecoration: "underline" } }}>
        {label(entity.label)}{" "}
        <RecordLink entity={entity.name} id={id}>
          {record.displayName}
        </RecordLink>
      </Typography>
      {faultPanel}
      <Box sx={decision ? besideEvidence : undefined}>
        <ActionBar entity={entity} record={record} only={decision ? DECISIONS : undefined} done={openNext} />
      </Box>
      {facts && <KeyFacts entity={entity} record={record} facts={facts} />}
      {/* Each part that needs more of the model waits by itself: what is shown stays. */}
      {record.approval && (
        <Suspense>
          <SinceReturned entity={entity} id={id} />
        </Suspense>
      )}
      {decision && <Evidence entity={entity} record={record} />}
      {record.approval && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <ApprovalSteps approval={record.approval} />
        </Paper>
      )}
      <RecordDetails entity={entity} record={record} />
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Suspense fallback={<PageLoading />}>
          <Timeline entity={entity} id={id} />
        </Suspense>
      </Paper>
    </Stack>
  );
}
