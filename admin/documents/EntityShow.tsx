import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, Link as MuiLink, Paper, Stack, Typography } from "@mui/material";
import { lazy, Suspense } from "react";
import { useCreatePath, useLocale, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import type { PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { EnumValue } from "../values/EnumValue.tsx";
import { useTitle } from "../values/useTitle.ts";
import { ActionBar } from "./ActionBar.tsx";
import { AttachmentPanel } from "./AttachmentPanel.tsx";
import { ApprovalSteps } from "./ApprovalSteps.tsx";
import { Evidence, isDecided } from "./Evidence.tsx";
import { KeyFacts } from "./KeyFacts.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { MissingRecord } from "./MissingRecord.tsx";
import { NextDocuments } from "./NextDocuments.tsx";
import { PostingNotice } from "./PostingNotice.tsx";
import { RecordDetails } from "./RecordDetails.tsx";
import { RelatedList } from "./RelatedList.tsx";
import { SinceReturned } from "./SinceReturned.tsx";
import { Timeline } from "./Timeline.tsx";
import { useListedRow, useRecord } from "./useRecord.ts";
import { useTimeline } from "./useTimeline.ts";

const EventTimeline = lazy(() => import("./EventTimeline.tsx"));

/** Number, state and verbs stay on the screen where it is large enough to give them the room. Below the bar, of 48 px. */
const stickyHead = { position: { md: "sticky" }, top: 48, zIndex: 3, bgcolor: "background.default" } as const;

/** Until the record is there, the name and the state that the list showed. */
function Arriving({ row }: { row: PageRecord | undefined }) {
  const locale = useLocale();
  const entity = useEntity();
  const titleOf = useTitle();
  return (
    <>
      {row && (
        <Box sx={stickyHead}>
          <PageHeader
            above={
              <Typography variant="body2" component="span">
                {pluralIn(locale, entity)}
              </Typography>
            }
            title={`${labelIn(locale, entity.label)} ${titleOf(entity, row)}`}
            beside={entity.lifecycle && <EnumValue enumeration={entity.lifecycle.enum} value={String(row.status)} />}
          />
        </Box>
      )}
      <PageLoading />
    </>
  );
}

/** The page of any record: its state and what can be done, its facts and lines, its approval and its history. */
export default function EntityShow() {
  const { id = "" } = useParams();
  const locale = useLocale();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const titleOf = useTitle();
  const entity = useEntity();
  const { record, missing, fault, refetch } = useRecord(entity, id);
  const row = useListedRow(entity, id);
  // At the same time as the record, not once that is there.
  useTimeline(entity, id);
  const faultPanel = fault && <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (missing) return <MissingRecord />;
  if (!record) return faultPanel ?? <Arriving row={row} />;
  const page = pageOf(entity.name);

  return (
    <>
      <Box sx={stickyHead}>
        <PageHeader
          above={
            <MuiLink component={Link} to={createPath({ resource: entity.many, type: "list" })} variant="body2">
              {pluralIn(locale, entity)}
            </MuiLink>
          }
          title={`${labelIn(locale, entity.label)} ${titleOf(entity, record)}`}
          beside={entity.lifecycle && <EnumValue enumeration={entity.lifecycle.enum} value={String(record.status)} />}
          actions={
            <>
              {record.papers && record.papers.length > 0 && (
                <Button component={Link} to={`/print/${entity.many}/${id}`} target="_blank" color="inherit" startIcon={<PrintIcon />}>
                  {translate("app.print.action")}
                </Button>
              )}
              <Neighbours resource={entity.many} id={id} />
            </>
          }
        />
        {/* What is there stays, with what is typed into it, when it cannot be read again. */}
        {faultPanel}
        <ActionBar entity={entity} record={record} />
      </Box>
      {record.posting && <PostingNotice posting={record.posting} refetch={() => void refetch()} />}
      {page.main && (
        <Box sx={{ mb: 2, "&:empty": { display: "none" } }}>
          <Suspense fallback={<PageLoading />}>
            <page.main record={record} />
          </Suspense>
        </Box>
      )}
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 380px)" }, pb: 3 }}>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          {page.facts && <KeyFacts entity={entity} record={record} facts={page.facts} />}
          {record.approval && !isDecided(record.approval) && (
            <>
              <Suspense>
                <SinceReturned entity={entity} id={id} />
              </Suspense>
              <Evidence entity={entity} record={record} />
            </>
          )}
          <RecordDetails entity={entity} record={record} />
          {record.attachments && <AttachmentPanel id={id} attachments={record.attachments} />}
          {entity.timeline && (
            <Suspense>
              <EventTimeline entity={entity} id={id} />
            </Suspense>
          )}
          <NextDocuments entity={entity.name} record={record} />
          {/* Each part that needs the model of another domain waits by itself: a page that is read or typed into stays. */}
          {page.panels?.map((Panel, index) => (
            // The panels of a page are declared once and never change their order.
            <Suspense key={index}>
              <Panel record={record} />
            </Suspense>
          ))}
          {page.related?.map((related) => (
            <Suspense key={`${related.entity}.${related.by}`}>
              <RelatedList {...related} id={id} />
            </Suspense>
          ))}
        </Stack>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          {record.approval && (
            <Paper variant="outlined" sx={{ p: 2 }}>
              <ApprovalSteps approval={record.approval} />
            </Paper>
          )}
          <Suspense fallback={<PageLoading />}>
            <Timeline entity={entity} id={id} />
          </Suspense>
        </Stack>
      </Box>
    </>
  );
}
