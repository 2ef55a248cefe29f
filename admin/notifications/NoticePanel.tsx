import { Box, Button, List, Stack, Tab, Tabs, Typography } from "@mui/material";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { usePages } from "../api/usePages.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { NoticeItem } from "./NoticeItem.tsx";
import { UNREAD } from "./useUnreadNotices.ts";

const NOTICES = ["myNotices"];

/** This person's notices, newest first. */
export default function NoticePanel({ close }: { close(): void }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [onlyUnread, showUnread] = useState(false);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = usePages([...NOTICES, onlyUnread], (after) => dataProvider.myNotices(after, onlyUnread ? true : null), {
    // The bell shows a new notice.
    refetchOnMount: "always",
  });

  const marked = async (unread: number) => {
    queryClient.setQueryData(UNREAD, unread);
    await queryClient.invalidateQueries({ queryKey: NOTICES });
  };
  const mark = useMutation({ mutationFn: ({ id, unread }: { id: string; unread: boolean }) => dataProvider.markNotices([id], unread), onSuccess: marked });
  const markAll = useMutation({ mutationFn: () => dataProvider.markAllNoticesRead(), onSuccess: marked });
  const fault = error ?? mark.error ?? markAll.error;
  const notices = data?.pages.flatMap(({ nodes }) => nodes) ?? [];

  return (
    <>
      <Stack direction="row" sx={{ alignItems: "center", pl: 2, pr: 1, pt: 1 }}>
        <Typography component="h2" variant="subtitle1" sx={{ flex: 1 }}>
          {translate("app.notices.title")}
        </Typography>
        <Button size="small" loading={markAll.isPending} onClick={() => markAll.mutate()}>
          {translate("app.notices.allRead")}
        </Button>
      </Stack>
      <Tabs value={onlyUnread ? 1 : 0} onChange={(_, tab) => showUnread(tab === 1)} aria-label={translate("app.notices.title")} sx={{ px: 1 }}>
        <Tab label={translate("app.list.all")} />
        <Tab label={translate("app.notices.onlyUnread")} />
      </Tabs>
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      {isPending && <PageLoading />}
      {!isPending && !error && notices.length === 0 && (
        <Typography color="text.secondary" sx={{ p: 2 }}>
          {translate("app.notices.none")}
        </Typography>
      )}
      <List dense disablePadding aria-label={translate("app.notices.title")}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} mark={(unread) => mark.mutate({ id: notice.id, unread })} close={close} />
        ))}
      </List>
      {hasNextPage && (
        <Box sx={{ p: 1 }}>
          <Button fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {translate("app.timeline.more")}
          </Button>
        </Box>
      )}
    </>
  );
}
