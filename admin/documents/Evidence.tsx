import { Paper, Typography } from "@mui/material";
import { type ReactNode, Suspense, useId } from "react";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { Approval, PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";

/** Whether somebody has yet to decide. */
export const isDecided = ({ steps }: Approval): boolean => steps.every(({ decidedAt }) => decidedAt !== null);

/** What a decision about the record rests on, as its page declares it. Each part waits by itself. */
export function Evidence({ entity, record }: { entity: EntityModel; record: PageRecord }) {
  return pageOf(entity.name).evidence?.map((Part, index) => (
    // The parts of a page are declared once and never change their order.
    <Suspense key={index}>
      <Part record={record} />
    </Suspense>
  ));
}

/** One part of the evidence. */
export function EvidencePanel({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" id={titleId} sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
