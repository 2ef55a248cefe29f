import { Paper, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { TimelineEntry } from "../api/record.ts";
import { ChangeList, isKnown } from "./ChangeList.tsx";
import { useSharedTimeline } from "./useTimeline.ts";

type Change = TimelineEntry["changes"][number];

/** What was changed between a rejection, or a withdrawal, and the submission after it: what the decider has not seen yet. */
export function SinceReturned({ entity, id }: { entity: EntityModel; id: string }) {
  const translate = useTranslate();
  const { data } = useSharedTimeline(entity, id);
  const changes = changesSinceReturned(data?.pages[0]?.nodes ?? []).filter((change) => change.path !== "status" && isKnown(entity, change));
  if (changes.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Typography component="h2" variant="subtitle1">
        {translate("app.work.sinceReturned")}
      </Typography>
      <ChangeList entity={entity} changes={changes} />
    </Paper>
  );
}

const RETURNS = ["reject", "withdraw"];

/** Of a history, newest first: from what it was when it came back to what it is, path by path. */
export function changesSinceReturned(entries: readonly TimelineEntry[]): Change[] {
  const submitted = entries.findIndex(({ action }) => action === "submit");
  const returned = entries.findIndex(({ action }, i) => i > submitted && RETURNS.includes(action));
  if (submitted === -1 || returned === -1) return [];
  const byPath = new Map<string, Change>();
  for (const { path, before, after } of entries.slice(submitted + 1, returned).toReversed().flatMap(({ changes }) => changes)) {
    byPath.set(path, { path, before: byPath.has(path) ? byPath.get(path)!.before : before, after });
  }
  return [...byPath.values()].filter(({ before, after }) => before !== after);
}
