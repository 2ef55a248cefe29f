import { Box, Button, Link as MuiLink, List, ListItem, Paper, Stack, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import { PageLoading } from "../layout/PageLoading.tsx";
import { attributesOf } from "../model/consoleModel.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { formatInteger } from "../values/integer.ts";
import { WithoutLinks } from "../values/RecordLink.tsx";
import { DueMoment } from "../work/DueMoment.tsx";
import { type CountedQueue, useMyQueues } from "../work/useMyQueues.ts";
import { targetOf } from "../work/useWorkQueue.ts";
import { type InboxRow, useInbox } from "./useInbox.ts";

/** Everything that waits for this person as one stream, each row with what is to be done about it. */
export function Inbox() {
  const translate = useTranslate();
  const { rows, fault, refetch } = useInbox();
  const queues = useMyQueues();
  if (fault && !rows) return <FaultPanel fault={fault} retry={refetch} />;
  if (!rows) return <PageLoading />;
  if (rows.length === 0) return <Typography color="text.secondary">{translate("app.home.allDone")}</Typography>;
  return (
    <Paper variant="outlined" component="section" aria-label={translate("app.home.inbox")}>
      <List disablePadding>
        {rows.map((row) => (
          <Row key={`${row.queue.name}.${row.record.id}`} {...row} />
        ))}
      </List>
      <Rest rows={rows} queues={queues} />
    </Paper>
  );
}

const address = (queue: string, task?: string): string => `/work?${new URLSearchParams({ queue, ...(task && { task }) })}`;

function Row({ queue, record }: InboxRow) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const entity = model.summary(targetOf(queue, record).type);
  const facts = attributesOf(model.entity(queue.entity.name)!, queue.columns).filter(({ name }) => name !== queue.sort.field && record[name] !== null && record[name] !== undefined);
  const title = `${entity ? label(entity.label) : ""} ${record.displayName}`;
  const verb = queue.verb ? label(queue.verb) : translate("app.home.open");
  return (
    <ListItem divider sx={{ gap: 1.5, alignItems: "center", flexWrap: { xs: "wrap", sm: "nowrap" }, py: 0.75 }}>
      <Box sx={{ flex: "1 1 240px", minWidth: 0 }}>
        <Stack direction="row" sx={{ columnGap: 1, flexWrap: "wrap", alignItems: "baseline" }}>
          <MuiLink component={Link} to={address(queue.name, record.id)} sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
            {title}
          </MuiLink>
          <Typography variant="caption" color="text.secondary">
            {label(queue.title)}
          </Typography>
        </Stack>
        <Stack direction="row" sx={{ columnGap: 1.5, flexWrap: "wrap", typography: "body2", color: "text.secondary" }}>
          <WithoutLinks value>
            {facts.map((attribute) => (
              <span key={attribute.name}>
                <AttributeValue attribute={attribute} holder={record} />
              </span>
            ))}
          </WithoutLinks>
        </Stack>
      </Box>
      <DueMoment queue={queue} record={record} />
      <Button component={Link} to={address(queue.name, record.id)} size="small" variant={queue.urgent ? "contained" : "outlined"} aria-label={translate("app.action.title", { action: verb, name: title })} sx={{ minWidth: 88, minHeight: { xs: 44, sm: 30 } }}>
        {verb}
      </Button>
    </ListItem>
  );
}

/** The number of further tasks of each queue. */
function Rest({ rows, queues }: { rows: readonly InboxRow[]; queues: readonly CountedQueue[] }) {
  const translate = useTranslate();
  const label = useLabel();
  const locale = useLocale();
  const longer = queues.filter(({ queue }) => !queue.watched).flatMap(({ queue, count }) => {
    const left = (count?.value ?? 0) - rows.filter((row) => row.queue.name === queue.name).length;
    return left > 0 || count?.more ? [{ queue, left: `${formatInteger(left, locale)}${count?.more ? "+" : ""}` }] : [];
  });
  if (longer.length === 0) return null;
  return (
    <Stack component="ul" direction="row" sx={{ flexWrap: "wrap", columnGap: 2, m: 0, p: 1.5, listStyle: "none", typography: "body2" }}>
      {longer.map(({ queue, left }) => (
        <li key={queue.name}>
          <MuiLink component={Link} to={address(queue.name)} sx={{ display: "inline-block", py: { xs: 1.5, sm: 0 } }}>
            {label(queue.title)} · {translate("app.home.more", { count: left })}
          </MuiLink>
        </li>
      ))}
    </Stack>
  );
}
