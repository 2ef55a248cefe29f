import { Box, Chip, Paper, Stack, Typography } from "@mui/material";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { usePages } from "../../../api/usePages.ts";
import { MoreButton } from "../../../documents/MoreButton.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { Moment } from "../../../values/Moment.tsx";
import { ReferenceName } from "../../../values/ReferenceName.tsx";
import { caseThread } from "./cases.operations.ts";
import { MailPage } from "./MailPage.tsx";

interface Message {
  id: string;
  direction: "IN" | "OUT" | "INTERNAL";
  channel: string;
  authorId: string | null;
  text: string;
  sentAt: string;
  automatic: boolean;
  hasHtml: boolean | null;
  files: string[] | null;
  leftOut: string[] | null;
  mail: { id: string; status: string; reason: string | null } | null;
}

interface Page {
  nodes: Message[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What was said about a case, oldest first: the customer to the left, the company to the right, notes apart. */
export function CaseThread({ record: { id, version } }: { record: PageRecord }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const list = usePages(["caseThread", id, version], async (after) => (await dataProvider.ask<{ serviceMessages: Page }>(caseThread, { filter: { caseId: { eq: id } }, after })).serviceMessages);
  const { data, error, refetch } = list;
  const messages = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="case-thread" sx={{ p: 2 }}>
      <Typography id="case-thread" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "往来消息", en: "Thread" })}
      </Typography>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0, gap: 1 }}>
        {messages.map((message) => (
          <ThreadMessage key={message.id} message={message} />
        ))}
      </Stack>
      <MoreButton {...list} />
    </Paper>
  );
}

const look = {
  IN: { mr: { sm: 8 }, borderColor: "info.main" },
  OUT: { ml: { sm: 8 }, borderColor: "success.main" },
  INTERNAL: { ml: { sm: 8 }, borderColor: "warning.main", borderStyle: "dashed" },
} as const;

function ThreadMessage({ message: { id, direction, channel, authorId, text, sentAt, automatic, hasHtml, files, leftOut, mail } }: { message: Message }) {
  const label = useLabel();
  return (
    <Box component="li" sx={{ border: 1, borderRadius: 1, px: 1.5, py: 1, minWidth: 0, ...look[direction] }}>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 1, mb: 0.5, typography: "body2", color: "text.secondary" }}>
        <EnumValue enumeration="MessageDirection" value={direction} />
        <EnumValue enumeration="CaseChannel" value={channel} />
        {authorId && <ReferenceName id={authorId} />}
        <Moment at={sentAt} />
        {automatic && <Chip size="small" variant="outlined" label={label({ zh: "自动", en: "Automatic" })} />}
        {mail && <EnumValue enumeration="DeliveryStatus" value={mail.status} />}
      </Stack>
      <Box sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Box>
      {mail?.status === "FAILED" && (
        <Typography variant="body2" color="error" sx={{ overflowWrap: "anywhere" }}>
          {label({ zh: `邮件未能送达：${mail.reason ?? ""}`, en: `The mail was not delivered: ${mail.reason ?? ""}` })}
        </Typography>
      )}
      {files && (
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {label({ zh: "附件", en: "Files" })}: {files.join(", ")}
        </Typography>
      )}
      {leftOut && (
        <Typography variant="body2" color="warning.main" sx={{ overflowWrap: "anywhere" }}>
          {label({ zh: "未保留", en: "Left out" })}: {leftOut.join(", ")}
        </Typography>
      )}
      {hasHtml && <MailPage id={id} />}
    </Box>
  );
}
