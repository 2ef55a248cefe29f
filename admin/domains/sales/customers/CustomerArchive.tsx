import { Box, Chip, Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useLocale, usePermissions, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money, PageRecord } from "../../../api/record.ts";
import { usePages } from "../../../api/usePages.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { MoreButton } from "../../../documents/MoreButton.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { customerArchive } from "./customerArchive.operations.ts";

interface Entry {
  id: string;
  kind: string;
  event: string;
  happenedOn: string;
  title: string;
  amount: Money | null;
  sourceId: string;
  source: { __typename: string } | null;
}

interface Page {
  nodes: Entry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function useArchive(customerId: string, kind: string | null) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const filter = { customerId: { eq: customerId }, ...(kind && { kind: { eq: kind } }) };
  return usePages(["customerArchive", customerId, kind], async (after) => (await dataProvider.ask<{ customerArchive: Page }>(customerArchive, { filter, after })).customerArchive);
}

/** Everything that has happened with a customer, newest first, or of one kind alone. 四(三)2, 六(三) */
export default function CustomerArchive({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  return me && mayDo(me, "ArchiveEntry", "read") ? <Archive customerId={record.id} /> : null;
}

function Archive({ customerId }: { customerId: string }) {
  const label = useLabel();
  const [kind, show] = useState<string | null>(null);
  const list = useArchive(customerId, kind);
  const { data, error, isPending, refetch } = list;
  const entries = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Typography component="h2" variant="subtitle1">
        {label({ zh: "客户档案", en: "Archive" })}
      </Typography>
      <Kinds shown={kind} show={show} />
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      {data && entries.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {label({ zh: "暂无记录。合同签署、发货、收款和拜访后会出现在这里。", en: "No entries yet. Signed contracts, shipments, payments and visits appear here." })}
        </Typography>
      )}
      <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {entries.map((entry) => (
          <ArchiveItem key={entry.id} entry={entry} />
        ))}
      </Stack>
      <MoreButton {...list} />
    </Paper>
  );
}

function Kinds({ shown, show }: { shown: string | null; show(kind: string | null): void }) {
  const translate = useTranslate();
  const label = useLabel();
  const { values } = useModel().enumeration("ArchiveKind");
  const choices = [{ value: null, text: translate("app.list.all") }, ...values.map(({ value, label: text }) => ({ value, text: label(text) }))];
  return (
    <Stack direction="row" role="group" aria-label={label({ zh: "类别", en: "Kind" })} sx={{ flexWrap: "wrap", gap: 0.75, my: 1.5 }}>
      {choices.map(({ value, text }) => (
        <Chip key={text} component="button" type="button" size="small" clickable label={text} aria-pressed={shown === value} color={shown === value ? "primary" : "default"} variant={shown === value ? "filled" : "outlined"} onClick={() => show(value)} />
      ))}
    </Stack>
  );
}

function ArchiveItem({ entry }: { entry: Entry }) {
  const locale = useLocale();
  const { kind, event, happenedOn, title, amount, sourceId, source } = entry;
  return (
    <Box component="li" sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1.5, py: 0.75, pl: 1.5, borderLeft: 2, borderColor: "divider" }}>
      <Box component="time" dateTime={happenedOn} sx={{ typography: "body2", color: "text.secondary", minWidth: 92, fontVariantNumeric: "tabular-nums" }}>
        {formatDate(happenedOn, locale)}
      </Box>
      <Box component="span" sx={{ typography: "body2", color: "text.secondary", minWidth: 64 }}>
        <EnumValue enumeration="ArchiveKind" value={kind} />
      </Box>
      <EnumValue enumeration="ArchiveEvent" value={event} />
      <Box component="span" sx={{ typography: "body2", flex: 1, minWidth: 160, overflowWrap: "anywhere" }}>
        <RecordLink entity={source?.__typename} id={sourceId}>
          {title}
        </RecordLink>
      </Box>
      {amount && <MoneyValue money={amount} />}
    </Box>
  );
}
