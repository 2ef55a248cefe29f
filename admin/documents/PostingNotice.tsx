import { Alert, LinearProgress } from "@mui/material";
import { useEffect } from "react";
import { useTranslate } from "react-admin";
import type { Posting } from "../api/record.ts";

const everyMilliseconds = 3_000;

/** Says that the document does not count yet, and reads it again until it does. */
export function PostingNotice({ posting: { done, of }, refetch }: { posting: Posting; refetch: () => void }) {
  const translate = useTranslate();
  useEffect(() => {
    const timer = setInterval(refetch, everyMilliseconds);
    return () => clearInterval(timer);
  }, [refetch]);
  const text = translate("app.posting", { done, of });
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {text}
      <LinearProgress variant="determinate" value={(100 * done) / of} aria-label={text} sx={{ mt: 1 }} />
    </Alert>
  );
}
