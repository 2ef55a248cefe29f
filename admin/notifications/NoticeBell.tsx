import NotificationsIcon from "@mui/icons-material/Notifications";
import { Badge, IconButton, Popover, Tooltip } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { useTranslate } from "react-admin";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useUnreadNotices } from "./useUnreadNotices.ts";

const NoticePanel = lazy(() => import("./NoticePanel.tsx"));

/** The number of unread notices, in every page's head; behind it, the notices. */
export function NoticeBell() {
  const translate = useTranslate();
  const { data: unread = 0 } = useUnreadNotices();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = translate(unread === 0 ? "app.notices.title" : "app.notices.unread", { smart_count: unread });
  return (
    <>
      <Tooltip title={name}>
        <IconButton color="inherit" aria-label={name} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge badgeContent={unread} color="error" max={99}>
            <NotificationsIcon />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { role: "dialog", "aria-label": translate("app.notices.title"), sx: { width: 420, maxWidth: "calc(100vw - 16px)" } } }}
      >
        {anchor && (
          <Suspense fallback={<PageLoading />}>
            <NoticePanel close={() => setAnchor(null)} />
          </Suspense>
        )}
      </Popover>
    </>
  );
}
