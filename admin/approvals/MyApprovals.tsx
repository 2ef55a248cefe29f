import { Box, Button, Paper, type Theme, Typography, useMediaQuery } from "@mui/material";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ApprovalQueue } from "./ApprovalQueue.tsx";
import { TaskPane } from "./TaskPane.tsx";
import { useMyApprovals } from "./useMyApprovals.ts";

/** Where keys belong to what is being typed or chosen. */
const TYPING = "input, textarea, select, [role=dialog], [role=combobox], [role=menu], [role=listbox]";

/**
 * The queue of decisions that wait for me. By keyboard: j and k, or the arrows, choose; Enter goes to the document; a approves and r
 * rejects, each by way of its dialog.
 */
export default function MyApprovals() {
  const translate = useTranslate();
  const { tasks, isPending, fault, hasMore, loadMore, refetch } = useMyApprovals();
  // In the address, so that a link can point at one task.
  const [search, setSearch] = useSearchParams();
  const pane = useRef<HTMLDivElement>(null);
  const beside = useMediaQuery((theme: Theme) => theme.breakpoints.up("md"));
  // Where there is room for both, the queue opens with its first task; on a phone, with the queue.
  const chosen = tasks.find(({ id }) => id === search.get("task")) ?? (beside ? tasks[0] : undefined);

  const choose = (id: string | undefined) => setSearch(id ? { task: id } : {}, { replace: true });
  const goOn = () => {
    const index = tasks.findIndex(({ id }) => id === chosen?.id);
    choose((tasks[index + 1] ?? tasks[index - 1])?.id);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING)) return;
    const index = tasks.findIndex(({ id }) => id === chosen?.id);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      choose(tasks[Math.min(Math.max(index + step, 0), tasks.length - 1)]?.id);
    } else if (event.key === "Enter" && !target.closest("a, button")) {
      event.preventDefault();
      pane.current?.querySelector<HTMLElement>("button, a")?.focus();
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

  return (
    <Box>
      <PageHeader title={translate("app.approvals.title")} />
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      {!isPending && !fault && tasks.length === 0 && (
        <Paper variant="outlined" sx={{ p: 4, textAlign: "center" }}>
          <Typography>{translate("app.approvals.none")}</Typography>
        </Paper>
      )}
      {tasks.length > 0 && (
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "340px minmax(0, 1fr)" }, alignItems: "start" }}>
          <Paper variant="outlined" sx={{ display: { xs: chosen ? "none" : "block", md: "block" } }}>
            <ApprovalQueue tasks={tasks} chosen={chosen?.id} choose={choose} />
            {hasMore && <Button onClick={() => void loadMore()}>{translate("app.timeline.more")}</Button>}
            <Typography variant="caption" component="p" color="text.secondary" sx={{ p: 1.5, display: { xs: "none", md: "block" } }}>
              {translate("app.approvals.keys")}
            </Typography>
          </Paper>
          <Box ref={pane} sx={{ minWidth: 0 }}>
            {chosen ? (
              <TaskPane key={chosen.id} task={chosen} goOn={goOn} back={() => choose(undefined)} />
            ) : (
              <Typography color="text.secondary" sx={{ p: 2, display: { xs: "none", md: "block" } }}>
                {translate("app.approvals.choose")}
              </Typography>
            )}
          </Box>
        </Box>
      )}
    </Box>
  );
}
