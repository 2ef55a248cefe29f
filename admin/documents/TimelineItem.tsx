import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { EntityModel, Label } from "../../graphql/schema/model.ts";
import type { TimelineEntry } from "../api/record.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import { pastTense } from "../i18n/pastTense.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { Moment } from "../values/Moment.tsx";
import { ReferenceName, SYSTEM } from "../values/ReferenceName.tsx";
import { ChangeList, isKnown } from "./ChangeList.tsx";
import { CommentText } from "./CommentText.tsx";
import { RevertDialog } from "./RevertDialog.tsx";
import { WithdrawComment } from "./WithdrawComment.tsx";

/** The action that made an entry: the record's own, or that of another document which changed this one as well. */
function actionOf(model: ConsoleModel, entity: EntityModel, { action, version }: TimelineEntry): Label | undefined {
  if (version === 1) return undefined;
  return entity.actions.find(({ name }) => name === action)?.label ?? model.actionLabel(action);
}

/** What an entry is called that no action names; another record that was made may have changed this one. */
const calledBy = ({ action, version }: TimelineEntry): string => (version === 1 ? "create" : action === "create" ? "follow" : action);

/** Names of the files that an entry added to the record or removed. */
function changedFiles({ changes }: TimelineEntry): string[] {
  const files = changes.filter(({ path }) => /^attachments(\.|$)/.test(path)).flatMap(({ path, before, after }) => {
    const value = JSON.parse(after ?? before ?? "{}") as Record<string, unknown>;
    return path === "attachments" ? Object.values(value) : [value];
  });
  return files.map((file) => (file as { fileName: string }).fileName);
}

/** One entry of the audit trail: who did what and when, why, and what it changed, field by field. */
export function TimelineItem({ entity, id, entry }: { entity: EntityModel; id: string; entry: TimelineEntry }) {
  const translate = useTranslate();
  const label = useLabel();
  const action = actionOf(useModel(), entity, entry);
  const [reverting, revert] = useState(false);
  const did = action && label({ zh: action.zh, en: pastTense(action.en) });
  const names = changedFiles(entry);
  const name = did ?? translate(`app.timeline.action.${calledBy(entry)}`, { _: entry.action });
  return (
    <Box component="li" id={`entry-${entry.version}`} sx={{ borderLeft: 2, borderColor: "divider", pl: 1.5 }}>
      <Typography variant="body2">
        <strong>{entry.actorId === SYSTEM ? translate("app.value.system") : entry.actorName}</strong> {name}
        {entry.reverts !== null && ` · ${translate("app.timeline.version", { version: entry.reverts })}`}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        <Moment at={entry.at} /> · <Moment at={entry.at} distance />
      </Typography>
      {entry.onBehalfOfId && (
        <Typography variant="body2">
          {translate("app.timeline.onBehalfOf")}
          <ReferenceName id={entry.onBehalfOfId} />
        </Typography>
      )}
      {entry.reason && (
        <Typography variant="body2" sx={{ whiteSpace: "pre-wrap" }}>
          {translate("app.timeline.reason", { reason: entry.reason })}
        </Typography>
      )}
      {names.length > 0 && <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>{translate("app.file.names", { names: names.join(translate("app.value.and")) })}</Typography>}
      {entry.comment && <CommentText comment={entry.comment} />}
      {entry.comment?.mayWithdraw && <WithdrawComment id={id} entry={entry.version} />}
      <ChangeList entity={entity} changes={entry.changes.filter((change) => isKnown(entity, change))} />
      {entry.revertible && (
        <Button size="small" color="inherit" aria-haspopup="dialog" onClick={() => revert(true)}>
          {translate("app.revert.offer")}
        </Button>
      )}
      {reverting && <RevertDialog entity={entity} id={id} entry={entry.version} close={() => revert(false)} />}
      <Box component="details" sx={{ typography: "caption", color: "text.secondary", overflowWrap: "anywhere" }}>
        <summary>{translate("ra.message.details")}</summary>
        <ChangeList entity={entity} changes={entry.changes.filter((change) => !isKnown(entity, change))} />
        <div>{translate("app.timeline.version", { version: entry.version })}</div>
        <div>{translate("app.timeline.hash", { hash: entry.hash })}</div>
        {entry.previousHash && <div>{translate("app.timeline.previousHash", { hash: entry.previousHash })}</div>}
        {entry.requestId && <div>{translate("app.fault.requestId", { id: entry.requestId })}</div>}
      </Box>
    </Box>
  );
}
