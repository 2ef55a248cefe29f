import { Button } from "@mui/material";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslate } from "react-admin";

/** Reads on in a list that is shown page below page; nothing at its end. */
export function MoreButton({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">) {
  const translate = useTranslate();
  if (!hasNextPage) return null;
  return (
    <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage} sx={{ mt: 1 }}>
      {translate("app.timeline.more")}
    </Button>
  );
}
