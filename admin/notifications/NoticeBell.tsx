import NotificationsIcon from "@mui/icons-material/Notifications";
import { Badge } from "@mui/material";
import { lazy, Suspense } from "react";
import { useTranslate } from "react-admin";
import { BarPopover } from "../layout/BarPopover.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useUnreadNotices } from "./useUnreadNotices.ts";

const NoticePanel = lazy(() => import("./NoticePanel.tsx"));

/** The number of unread notices, in every page's head; behind it, the notices. */
export function NoticeBell() {
  const translate = useTranslate();
  const { data: unread = 0 } = useUnreadNotices();
  const title = translate("app.notices.title");
  return (
    <BarPopover
      name={unread === 0 ? title : translate("app.notices.unread", { smart_count: unread })}
      icon={
        <Badge badgeContent={unread} color="error" max={99}>
          <NotificationsIcon />
        </Badge>
      }
      title={title}
      sx={{ width: 420, maxWidth: "calc(100vw - 16px)" }}
    >
      {(close) => (
        <Suspense fallback={<PageLoading />}>
          <NoticePanel close={close} />
        </Suspense>
      )}
    </BarPopover>
  );
}
