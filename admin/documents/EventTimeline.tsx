import { Box, Chip, Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useLocale, usePermissions, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { eventsDocument } from "../api/documents.ts";
import type { Money } from "../api/record.ts";
import { usePages } from "../api/usePages.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { MoreButton } from "./MoreButton.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { pluralIn } from "../model/labels.ts";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatDate } from "../values/dates.ts";
import { EnumValue } from "../values/EnumValue.tsx";
import { MoneyValue } from "../values/MoneyValue.tsx";
import { RecordLink } from "../values/RecordLink.tsx";

interface Entry {
  id: string;
  kind: string;
  event: string;
  happenedOn: string;
  title: string;
  amount?: Money | null;
  sourceId: string;
  source: { __typename: string } | null;
}

interface Page {
  nodes: Entry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** An entry's entity, the attribute that names the record, and the record. */
interface Timeline {
  entry: EntityModel;
  by: string;
  id: string;
}

function useEvents({ entry, by, id }: Timeline, kind: string | null) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const filter = { [by]: { eq: id }, ...(kind && { kind: { eq: kind } }) };
  return usePages([entry.many, id, kind], async (after) => (await dataProvider.ask<{ events: Page }>(eventsDocument(entry), { filter, after })).events);
}

/** Everything that has happened with a record, newest first, or of one kind alone; nothing where the reader may not see it. */
export default function EventTimeline({ entity, id }: { entity: EntityModel; id: string }) {
  const { permissions: me } = usePermissions<Me>();
  const model = useModel();
  const { timeline } = entity;
  if (!timeline || !me || !mayDo(me, timeline.entity, "read")) return null;
  return <Events entry={model.entity(timeline.entity)!} by={timeline.by} id={id} />;
}

const enumOf = ({ attributes }: EntityModel, name: string): string => attributes.find((attribute) => attribute.name === name)!.enum!;

function Events(timeline: Timeline) {
  const { entry } = timeline;
  const locale = useLocale();
  const translate = useTranslate();
  const [kind, show] = useState<string | null>(null);
  const list = useEvents(timeline, kind);
  const { data, error, isPending, refetch } = list;
  const entries = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="events-title" sx={{ p: 2 }}>
      <Typography component="h2" variant="subtitle1" id="events-title">
        {pluralIn(locale, entry)}
      </Typography>
      <Kinds enumeration={enumOf(entry, "kind")} shown={kind} show={show} />
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      {data && entries.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate("app.events.none")}
        </Typography>
      )}
      <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {entries.map((one) => (
          <EventItem key={one.id} entry={one} kinds={enumOf(entry, "kind")} events={enumOf(entry, "event")} />
        ))}
      </Stack>
      <MoreButton {...list} />
    </Paper>
  );
}

function Kinds({ enumeration, shown, show }: { enumeration: string; shown: string | null; show(kind: string | null): void }) {
  const translate = useTranslate();
  const label = useLabel();
  const { values } = useModel().enumeration(enumeration);
  const choices = [{ value: null, text: translate("app.list.all") }, ...values.map(({ value, label: text }) => ({ value, text: label(text) }))];
  return (
    <Stack direction="row" role="group" aria-label={translate("app.events.kind")} sx={{ flexWrap: "wrap", gap: 0.75, my: 1.5 }}>
      {choices.map(({ value, text }) => (
        <Chip key={text} component="button" type="button" size="small" clickable label={text} aria-pressed={shown === value} color={shown === value ? "primary" : "default"} variant={shown === value ? "filled" : "outlined"} onClick={() => show(value)} />
      ))}
    </Stack>
  );
}

function EventItem({ entry, kinds, events }: { entry: Entry; kinds: string; events: string }) {
  const locale = useLocale();
  const { kind, event, happenedOn, title, amount, sourceId, source } = entry;
  return (
    <Box component="li" sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1.5, py: 0.75, pl: 1.5, borderLeft: 2, borderColor: "divider" }}>
      <Box component="time" dateTime={happenedOn} sx={{ typography: "body2", color: "text.secondary", minWidth: 92, fontVariantNumeric: "tabular-nums" }}>
        {formatDate(happenedOn, locale)}
      </Box>
      <Box component="span" sx={{ typography: "body2", color: "text.secondary", minWidth: 64 }}>
        <EnumValue enumeration={kinds} value={kind} />
      </Box>
      <EnumValue enumeration={events} value={event} />
      <Box component="span" sx={{ typography: "body2", flex: 1, minWidth: 160, overflowWrap: "anywhere" }}>
        <RecordLink entity={source?.__typename} id={sourceId}>
          {title}
        </RecordLink>
      </Box>
      {amount && <MoneyValue money={amount} />}
    </Box>
  );
}
