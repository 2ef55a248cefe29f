import { Button, ListItemText, Menu, MenuItem, Stack, Tab, Tabs, Typography } from "@mui/material";
import { useState } from "react";
import { useLocale, useTranslate } from "react-admin";
import { useLabel } from "../model/useLabel.ts";
import { formatCount } from "../values/integer.ts";
import type { CountedQueue } from "./useMyQueues.ts";

/** Beside each other where there is room; on a phone cards, each large enough for a thumb. */
const tabs = {
  minHeight: 40,
  minWidth: 0,
  flex: { md: "1 1 0" },
  overflow: { xs: "visible", md: "hidden" },
  "& .MuiTabs-scroller": { overflow: { xs: "visible !important", md: "hidden" } },
  "& .MuiTabs-list": { display: { xs: "grid", md: "flex" }, gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: { xs: 1, md: 0 } },
  "& .MuiTabs-indicator": { display: { xs: "none", md: "block" } },
  "& .MuiTab-root": {
    minHeight: { xs: 48, md: 40 },
    maxWidth: "none",
    border: { xs: 1, md: 0 },
    borderColor: { xs: "divider" },
    borderRadius: { xs: 1, md: 0 },
    "&.Mui-selected": { borderColor: { xs: "primary.main" } },
  },
} as const;

interface QueueTabsProps {
  queues: CountedQueue[];
  current: string;
  /** Whether there is room for them beside each other. */
  beside: boolean;
  open(name: string): void;
}

/**
 * The queues that hold something, and the rest behind a button. What has been shown stays until the page is left: a tab
 * that goes away while somebody works would move the others from under their hand.
 */
export function QueueTabs({ queues, current, beside, open }: QueueTabsProps) {
  const translate = useTranslate();
  const [kept, keep] = useState<readonly string[]>([]);
  const filled = queues.flatMap(({ queue: { name }, count }) => (count && count.value > 0 && !kept.includes(name) ? [name] : []));
  if (filled.length > 0) keep([...kept, ...filled]);
  const shown = queues.filter(({ queue: { name } }) => name === current || kept.includes(name));
  const go = (name: string) => {
    keep((before) => (before.includes(name) ? before : [...before, name]));
    open(name);
  };
  const counted = useCounted();
  return (
    <Stack sx={{ flexDirection: { xs: "column", md: "row" }, alignItems: { xs: "stretch", md: "center" }, gap: 1, mb: 2, borderBottom: { md: 1 }, borderColor: { md: "divider" } }}>
      <Tabs
        // The numbers make the tabs wider: the chosen one comes into view once they are there.
        key={String(queues.every(({ count }) => count))}
        value={current}
        onChange={(_, name: string) => go(name)}
        variant={beside ? "scrollable" : "standard"}
        aria-label={translate("app.work.queues")}
        sx={tabs}
      >
        {shown.map((one) => (
          <Tab key={one.queue.name} value={one.queue.name} label={counted(one)} />
        ))}
      </Tabs>
      {shown.length < queues.length && <AllQueues queues={queues} current={current} open={go} />}
    </Stack>
  );
}

/** A queue's title with how much is in it, as far as that is known. */
function useCounted() {
  const translate = useTranslate();
  const locale = useLocale();
  const label = useLabel();
  return ({ queue: { title }, count }: CountedQueue): string =>
    count === undefined ? label(title) : translate("app.work.counted", { name: label(title), count: formatCount(count, locale) });
}

function AllQueues({ queues, current, open }: Omit<QueueTabsProps, "beside">) {
  const translate = useTranslate();
  const locale = useLocale();
  const label = useLabel();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = translate("app.work.allQueues");
  return (
    <>
      <Button color="inherit" aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ flexShrink: 0, minHeight: { xs: 44, md: 0 } }}>
        {translate("app.work.counted", { name: title, count: queues.length })}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { "aria-label": title, dense: true } }}>
        {queues.map(({ queue, count }) => (
          <MenuItem
            key={queue.name}
            selected={queue.name === current}
            onClick={() => {
              setAnchor(null);
              open(queue.name);
            }}
            sx={{ gap: 3, minHeight: { xs: 44, md: 0 }, whiteSpace: "normal" }}
          >
            <ListItemText>{label(queue.title)}</ListItemText>
            <Typography variant="body2" color="text.secondary">
              {count && formatCount(count, locale)}
            </Typography>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
