import { Box, Button, Link as MuiLink, Paper, type Theme, Typography, useMediaQuery } from "@mui/material";
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import { Link, useSearchParams } from "react-router";
import type { PageRecord } from "../api/record.ts";
import { ActOnSeveral, type Target } from "../documents/ActOnSeveral.tsx";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { listAddress } from "./queues.ts";
import { QueueTabs } from "./QueueTabs.tsx";
import { useMyQueues } from "./useMyQueues.ts";
import { targetOf, useWorkQueue } from "./useWorkQueue.ts";
import { WorkList } from "./WorkList.tsx";
import { WorkPane } from "./WorkPane.tsx";

/** Where keys belong to what is being typed or chosen. */
const TYPING = "input:not([type=checkbox]), textarea, select, [role=dialog], [role=combobox], [role=menu], [role=listbox], [role=tablist]";

/**
 * Everything that waits for me, queue by queue, beside the document that it is about. By keyboard: j and k, or the
 * arrows, choose; x selects; Enter goes to the document; a approves and r rejects, each by way of its dialog.
 */
export default function MyWork() {
  const translate = useTranslate();
  const model = useModel();
  const queues = useMyQueues();
  // In the address, so that a link can point at one queue and one task.
  const [search, setSearch] = useSearchParams();
  const [selected, select] = useState<string[]>([]);
  const [deciding, decide] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const beside = useMediaQuery((theme: Theme) => theme.breakpoints.up("md"));
  const [first, setFirst] = useState<string>();
  // Opens with the first queue that holds anything, and stays in it when it has been emptied.
  const opening = queues.every(({ count }) => count) ? queues.find(({ count }) => count!.value > 0) : undefined;
  if (first === undefined && opening) setFirst(opening.queue.name);
  const queue = (queues.find(({ queue: { name } }) => name === (search.get("queue") ?? first)) ?? queues[0])?.queue;
  const { records, isPending, isCurrent, fault, hasMore, loadMore, refetch } = useWorkQueue(queue);
  const requested = search.get("task");
  const [held, hold] = useState<PageRecord>();
  // What somebody is at stays before them, also when it has left the queue or something more urgent has come. Where
  // there is room for both, the queue opens with its first task, once it is known to be there still; on a phone, with
  // the queue.
  const chosen = records.find(({ id }) => id === requested) ?? (held?.id === requested ? held : beside && isCurrent ? records[0] : undefined);
  if (chosen !== held) hold(chosen);
  const decidesSeveral = queue?.name === "approvals";
  const selectedRecords = records.filter(({ id }) => selected.includes(id));

  const choose = (id: string | undefined) =>
    setSearch({ ...(queue && { queue: queue.name }), ...(id && { task: id }) }, { replace: true });
  const open = (name: string) => {
    select([]);
    setSearch({ queue: name });
  };
  const openNext = () => {
    const index = records.findIndex(({ id }) => id === chosen?.id);
    choose((records[index + 1] ?? records[index - 1])?.id);
  };

  const nameInAddress = useEffectEvent(() => {
    if (chosen && chosen.id !== requested) choose(chosen.id);
  });
  useEffect(() => nameInAddress(), [chosen?.id]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING)) return;
    const index = records.findIndex(({ id }) => id === chosen?.id);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      choose(records[Math.min(Math.max(index + step, 0), records.length - 1)]?.id);
    } else if (event.key === "Enter" && !target.closest("a, button")) {
      event.preventDefault();
      pane.current?.querySelector<HTMLElement>("button, a")?.focus();
    } else if (event.key === "x" && decidesSeveral && chosen) {
      select(selected.includes(chosen.id) ? selected.filter((id) => id !== chosen.id) : [...selected, chosen.id]);
    } else if (event.key === "a" || event.key === "r") {
      const action = event.key === "a" ? "approve" : "reject";
      // Otherwise the letter would be typed into the dialog that it opens.
      event.preventDefault();
      pane.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  if (!queue) return <PageLoading />;
  return (
    <Box>
      <PageHeader title={translate("app.work.title")} />
      {/* On a phone a document has the page to itself. */}
      {(beside || !chosen) && <QueueTabs queues={queues} current={queue.name} beside={beside} open={open} />}
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      {!isPending && !fault && records.length === 0 && !chosen && (
        <Paper variant="outlined" sx={{ p: 4, textAlign: "center" }}>
          <Typography>{translate("app.work.none")}</Typography>
        </Paper>
      )}
      {(records.length > 0 || chosen) && (
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 360px) minmax(0, 1fr)" }, alignItems: "start" }}>
          <Paper variant="outlined" sx={{ display: { xs: chosen ? "none" : "block", md: "block" } }}>
            <WorkList
              queue={queue}
              records={records}
              chosen={chosen?.id}
              choose={choose}
              {...(decidesSeveral && { selected, select })}
            />
            <Box sx={{ p: 1, display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
              {selectedRecords.length > 0 && (
                <Button variant="contained" size="small" aria-haspopup="dialog" onClick={() => decide(true)}>
                  {translate("app.work.approveSelected", { smart_count: selectedRecords.length })}
                </Button>
              )}
              {hasMore && (
                <Button size="small" onClick={() => void loadMore()}>
                  {translate("app.timeline.more")}
                </Button>
              )}
              <MuiLink component={Link} to={listAddress(queue)} variant="body2">
                {translate("app.work.asList")}
              </MuiLink>
            </Box>
            <Typography variant="caption" component="p" color="text.secondary" sx={{ px: 1.5, pb: 1.5, display: { xs: "none", md: "block" } }}>
              {translate(decidesSeveral ? "app.work.decisionKeys" : "app.work.keys")}
            </Typography>
          </Paper>
          <Box ref={pane} sx={{ minWidth: 0 }}>
            {chosen ? (
              <Suspense fallback={<PageLoading />}>
                <WorkPane key={chosen.id} {...targetOf(queue, chosen)} decision={decidesSeveral} openNext={openNext} back={() => choose(undefined)} />
              </Suspense>
            ) : (
              <Typography color="text.secondary" sx={{ p: 2, display: { xs: "none", md: "block" } }}>
                {translate("app.work.choose")}
              </Typography>
            )}
          </Box>
        </Box>
      )}
      {deciding && (
        <ActOnSeveral
          action="approve"
          targets={selectedRecords.flatMap((record): Target[] => {
            const { type, id } = targetOf(queue, record);
            const entity = model.entity(type);
            return entity ? [{ entity, id }] : [];
          })}
          close={() => {
            decide(false);
            select([]);
          }}
        />
      )}
    </Box>
  );
}
