import { Box, Button, Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Attachments, StoredFile } from "../api/record.ts";
import { useAttempt } from "../forms/useAttempt.tsx";
import { FileDrop } from "../inputs/FileDrop.tsx";
import { Moment } from "../values/Moment.tsx";
import { AttachmentPreview } from "./AttachmentPreview.tsx";
import { RemoveAttachment } from "./RemoveAttachment.tsx";

/** The files of a record: to look at for everybody who reads it, to add and remove for those who may. */
export function AttachmentPanel({ id, attachments: { nodes, mayChange } }: { id: string; attachments: Attachments }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { attempt, refusal } = useAttempt();
  const [shown, show] = useState<StoredFile | null>(null);
  const [leaving, remove] = useState<StoredFile | null>(null);
  if (nodes.length === 0 && !mayChange) return null;

  const attach = (files: StoredFile[]) => {
    const input = { id, fileIds: files.map((file) => file.id) };
    void attempt(input, (idempotencyKey) => dataProvider.attachFiles({ ...input, idempotencyKey }));
  };

  return (
    <Paper variant="outlined" component="section" aria-labelledby="attachments-title" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" id="attachments-title" sx={{ mb: 1 }}>
        {translate("app.file.title")}
      </Typography>
      {nodes.length === 0 && <Typography variant="body2" color="text.secondary">{translate("app.file.none")}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, mb: 1, p: 0 }}>
        {nodes.map(({ fileId, file, addedAt, addedByName }) =>
          file && (
            <Stack key={fileId} component="li" direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1 }}>
              <Button size="small" sx={{ overflowWrap: "anywhere", textAlign: "start", textTransform: "none" }} onClick={() => show(file)}>
                {file.displayName}
              </Button>
              <Typography variant="caption" color="text.secondary">
                {sizeText(file.size)} · {translate("app.file.added", { name: addedByName })} <Moment at={addedAt} />
              </Typography>
              {mayChange && (
                <Button size="small" color="inherit" aria-label={`${translate("app.file.remove")} ${file.displayName}`} onClick={() => remove(file)}>
                  {translate("ra.action.remove")}
                </Button>
              )}
            </Stack>
          ),
        )}
      </Box>
      {mayChange && <FileDrop several onStored={attach} />}
      {refusal}
      {shown && <AttachmentPreview id={id} file={shown} close={() => show(null)} />}
      {leaving && <RemoveAttachment id={id} file={leaving} close={() => remove(null)} />}
    </Paper>
  );
}

const sizeText = (bytes: number): string => (bytes < 2 ** 20 ? `${Math.ceil(bytes / 2 ** 10)} KiB` : `${(bytes / 2 ** 20).toFixed(1)} MiB`);
