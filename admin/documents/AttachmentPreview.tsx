import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { StoredFile } from "../api/record.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";

/** What browsers can show of themselves; TIFF they cannot. */
const isImage = (contentType: string): boolean => ["image/jpeg", "image/png", "image/webp"].includes(contentType);

/** Shows a PDF or an image; other files are downloaded. The address is good for minutes, so it is asked for when it is needed. */
export function AttachmentPreview({ id, file, close }: { id: string; file: StoredFile; close(): void }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data: url, error, isPending, refetch } = useQuery({ queryKey: ["attachmentAddress", id, file.id], queryFn: () => dataProvider.attachmentAddress(id, file.id), gcTime: 0 });
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={close} aria-labelledby="preview-title">
      <DialogTitle id="preview-title" sx={{ overflowWrap: "anywhere" }}>{file.displayName}</DialogTitle>
      <DialogContent>
        {isPending && <PageLoading />}
        {error && <FaultPanel fault={error} retry={() => void refetch()} />}
        {url === null && translate("app.file.unavailable")}
        {url && isImage(file.contentType) && <Box component="img" src={url} alt={file.displayName} sx={{ maxWidth: "100%", display: "block", mx: "auto" }} />}
        {url && file.contentType === "application/pdf" && <Box component="iframe" src={url} title={file.displayName} sx={{ width: "100%", height: "70vh", border: 0 }} />}
      </DialogContent>
      <DialogActions>
        {url && (
          <Button component="a" href={url} target="_blank" rel="noopener">
            {translate("app.file.open")}
          </Button>
        )}
        <Button onClick={close}>{translate("ra.action.close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
