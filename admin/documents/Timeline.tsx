import { Paper, Stack, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { CommentBox } from "./CommentBox.tsx";
import { MoreButton } from "./MoreButton.tsx";
import { TrailCheck } from "./TrailCheck.tsx";
import { TimelineItem } from "./TimelineItem.tsx";
import { useSharedTimeline } from "./useTimeline.ts";

/** What has happened to a record, newest first, as the audit trail holds it. */
export function Timeline({ entity, id }: { entity: EntityModel; id: string }) {
  const translate = useTranslate();
  const list = useSharedTimeline(entity, id);
  const { data, error, isPending, refetch } = list;
  const count = data?.pages[0]?.nodes.length ?? 0;
  // What no audit entry is written of has no history, and nobody can talk about it.
  if (data && count === 0 && !data.pages[0]?.mayComment) return null;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1 }}>
        <Typography component="h2" variant="subtitle1" sx={{ flex: 1 }}>
          {translate("app.timeline.title")}
        </Typography>
        {count > 0 && <TrailCheck id={id} />}
      </Stack>
      {data?.pages[0]?.mayComment && <CommentBox key={id} id={id} />}
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0, gap: 2 }}>
        {data?.pages.flatMap(({ nodes }) => nodes).map((entry) => <TimelineItem key={entry.id} entity={entity} id={id} entry={entry} />)}
      </Stack>
      <MoreButton {...list} />
    </Paper>
  );
}
