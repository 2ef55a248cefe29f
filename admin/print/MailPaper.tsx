import { Box, Button, Stack, TextField, Typography } from "@mui/material";
import MailIcon from "@mui/icons-material/MailOutlined";
import { useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PaperOfRecord } from "../api/record.ts";
import { useAttempt } from "../forms/useAttempt.tsx";
import { Moment } from "../values/Moment.tsx";

interface MailPaperProps {
  recordId: string;
  paper: PaperOfRecord;
}

/** Sends the newest printed copy by e-mail, and says what became of those that were sent. */
export function MailPaper({ recordId, paper }: MailPaperProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, busy, refusal } = useAttempt();
  const [toAddress, address] = useState("");
  const [message, write] = useState("");
  const [mails, show] = useState(paper.mails);
  const order = { id: recordId, paper: paper.name, toAddress: toAddress.trim(), ...(message.trim() && { message: message.trim() }) };
  const send = () =>
    attempt({ ...order, sent: mails.length }, async (idempotencyKey) => {
      const papers = await dataProvider.mailPaper({ ...order, idempotencyKey });
      show(papers.find(({ name }) => name === paper.name)?.mails ?? []);
      write("");
    });
  return (
    <Box component="details" sx={{ mb: 1 }}>
      <Box component="summary" sx={{ typography: "body2", cursor: "pointer" }}>{translate("app.print.mail")}{mails.length > 0 && ` · ${translate("app.print.mailed", { count: mails.length })}`}</Box>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "flex-start", gap: 1, my: 1 }}>
        <TextField size="small" type="email" fullWidth={false} label={translate("app.print.mailTo")} value={toAddress} onChange={({ target }) => address(target.value)} sx={{ minWidth: 240 }} />
        <TextField size="small" multiline fullWidth={false} label={translate("app.print.mailText")} value={message} onChange={({ target }) => write(target.value)} sx={{ minWidth: 240 }} />
        <Button startIcon={<MailIcon />} disabled={order.toAddress === ""} loading={busy} onClick={() => void send()}>
          {translate("app.print.mailSend")}
        </Button>
      </Stack>
      {refusal}
      <Box component="ul" sx={{ pl: 2, my: 0, overflowWrap: "anywhere" }}>
        {mails.map(({ createdAt, sentByName, toAddress: to, copy, status, reason }, i) => (
          <Typography key={`${createdAt} ${i}`} component="li" variant="body2">
            <Moment at={createdAt} /> {sentByName} → {to} · {translate("app.print.copy", { copy })} · {translate(`app.print.mailStatus.${status}`)} {reason}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
