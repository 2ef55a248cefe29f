import { Box, Chip, Stack } from "@mui/material";
import { Fragment } from "react";
import { useTranslate } from "react-admin";
import type { TimelineComment } from "../api/record.ts";
import { FileLink } from "../values/FileLink.tsx";

/** What somebody said: with the people it names, the files that belong to it, and whether it was taken back. */
export function CommentText({ comment }: { comment: TimelineComment }) {
  const translate = useTranslate();
  const { text, withdrawn, mentioned, files } = comment;
  return (
    <Box sx={{ my: 0.5 }}>
      {withdrawn && <Chip size="small" label={translate("app.comment.withdrawn")} sx={{ mb: 0.5 }} />}
      <Box
        component={withdrawn ? "del" : "div"}
        sx={{ typography: "body2", whiteSpace: "pre-wrap", overflowWrap: "anywhere", color: withdrawn ? "text.secondary" : "text.primary" }}
      >
        {partsOf(text, mentioned.map(({ displayName }) => `@${displayName}`)).map((part, index) => (
          // Parts of a text have no identity but their place.
          <Fragment key={index}>{index % 2 === 1 ? <strong>{part}</strong> : part}</Fragment>
        ))}
      </Box>
      {files.length > 0 && (
        <Stack sx={{ typography: "body2", alignItems: "start" }}>
          {files.map((file) => (
            <FileLink key={file.id} file={file} />
          ))}
        </Stack>
      )}
    </Box>
  );
}

/** The text cut at the names; every second part is one. */
function partsOf(text: string, names: string[]): string[] {
  if (names.length === 0) return [text];
  // A name may be the beginning of another.
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.split(new RegExp(`(${longestFirst.join("|")})`));
}
