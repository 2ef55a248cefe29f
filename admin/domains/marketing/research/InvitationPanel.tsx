import { Button, Link as MuiLink, Paper, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCreatePath, useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { downloadText } from "../../../jobs/download.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { FigureRow } from "../../../statistics/FigureRow.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatShare } from "../../../values/share.ts";
import { invitationLinksOperation } from "./invitations.operations.ts";

interface Invited {
  prepared: number;
  invited: number;
  invitedAnswered: number;
  optedOut: number;
  lapsed: number;
  /** Hundredths of a percent. */
  responseRate: number | null;
}

interface InvitationLink {
  invitationId: string;
  organisation: string;
  contactName: string | null;
  phone: string | null;
  url: string;
  text: string;
}

/** Who was invited to a survey, what came of it, and the links of those who are reached by text message or on paper. 三(一) */
export default function InvitationPanel({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const tally = record.tally as Invited | null | undefined;
  if (!tally || !me) return null;
  const maySend = mayDo(me, "SurveyInvitation", "send");
  if (tally.invited + tally.prepared === 0 && !maySend) return null;
  return <Invitations id={String(record.id)} isOpen={record.status === "FIELDING"} {...tally} maySend={maySend} />;
}

function Invitations({ id, isOpen, prepared, invited, invitedAnswered, optedOut, lapsed, responseRate, maySend }: Invited & { id: string; isOpen: boolean; maySend: boolean }) {
  const label = useLabel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const [showsLinks, showLinks] = useState(false);
  const figures: [string, string][] = [
    [label({ zh: "待发送", en: "To be sent" }), formatInteger(prepared, locale)],
    [label({ zh: "已邀请", en: "Invited" }), formatInteger(invited, locale)],
    [label({ zh: "已作答", en: "Answered" }), formatInteger(invitedAnswered, locale)],
    [label({ zh: "已拒绝", en: "Opted out" }), formatInteger(optedOut, locale)],
    [label({ zh: "已过期", en: "Lapsed" }), formatInteger(lapsed, locale)],
    [label({ zh: "应答率", en: "Response rate" }), formatShare(responseRate)],
  ];
  const list = `${createPath({ resource: "surveyInvitations", type: "list" })}?filter=${encodeURIComponent(JSON.stringify({ researchId: id }))}`;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="invitations" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="invitations" component="h2" variant="subtitle1">
        {label({ zh: "调研邀请", en: "Invitations" })}
      </Typography>
      <FigureRow figures={figures} />
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1 }}>
        <Button component={Link} to={list}>{label({ zh: "全部邀请", en: "All invitations" })}</Button>
        {maySend && isOpen && <Button onClick={() => showLinks(true)}>{label({ zh: "短信与纸质名单的链接", en: "Links for texts and print" })}</Button>}
      </Stack>
      {showsLinks && <Links id={id} />}
    </Paper>
  );
}

function Links({ id }: { id: string }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["invitationLinks", id],
    queryFn: async () => (await dataProvider.ask<{ invitationLinks: InvitationLink[] }>(invitationLinksOperation, { researchId: id, origin: location.origin })).invitationLinks,
    // Nothing of it is kept once the panel is closed.
    gcTime: 0,
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return null;
  if (data.length === 0) return <Typography variant="body2" color="text.secondary">{label({ zh: "没有已发送、以短信或纸质名单邀请的对象。", en: "Nobody has been sent an invitation by text message or on paper." })}</Typography>;
  const titles = [label({ zh: "机构", en: "Organisation" }), label({ zh: "联系人", en: "Contact" }), label({ zh: "电话", en: "Phone" }), label({ zh: "链接", en: "Link" })];
  const download = async () => {
    const { default: papaparse } = await import("papaparse");
    const rows = [[...titles, label({ zh: "邀请内容", en: "Text" })], ...data.map(({ organisation, contactName, phone, url, text }) => [organisation, contactName ?? "", phone ?? "", url, text])];
    // A spreadsheet would carry out what begins like a formula.
    downloadText(`\uFEFF${papaparse.unparse(rows, { quotes: true, escapeFormulae: true })}`, `${label({ zh: "调研邀请", en: "Invitations" })}.csv`, "text/csv;charset=utf-8");
  };
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {label({ zh: "每个链接只能作答一次，请只交给对应的对象。", en: "Each link can be used once; give it to its person alone." })}
      </Typography>
      <TableContainer tabIndex={0} role="region" aria-label={label({ zh: "邀请链接", en: "Links of invitations" })}>
        <Table size="small">
          <TableHead>
            <TableRow>{titles.map((title) => <TableCell key={title}>{title}</TableCell>)}</TableRow>
          </TableHead>
          <TableBody>
            {data.map(({ invitationId, organisation, contactName, phone, url }) => (
              <TableRow key={invitationId}>
                <TableCell component="th" scope="row">{organisation}</TableCell>
                <TableCell>{contactName}</TableCell>
                <TableCell>{phone}</TableCell>
                <TableCell sx={{ wordBreak: "break-all", minWidth: 200 }}><MuiLink href={url} target="_blank" rel="noreferrer">{url}</MuiLink></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Button onClick={() => void download()}>{label({ zh: "下载清单", en: "Download list" })}</Button>
    </>
  );
}
