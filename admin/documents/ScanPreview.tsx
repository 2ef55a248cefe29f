import { Box, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Named } from "../api/record.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { FileLink } from "../values/FileLink.tsx";

/** A scan in its place: an image or a PDF as it is, other files to open. The address is good for minutes, so it is asked for when it is needed. */
export function ScanPreview({ file }: { file: Named & { url?: string | null } }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["fileAddress", file.id], queryFn: () => dataProvider.fileAddress(file.id), gcTime: 0 });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (data === undefined) return null;
  const url = data ?? file.url;
  if (!url) return <Typography variant="body2">{translate("app.file.unavailable")}</Typography>;
  if (/\.(jpe?g|png|webp)$/i.test(file.displayName)) return <Box component="img" src={url} alt={file.displayName} sx={{ maxWidth: "100%", maxHeight: "60vh", display: "block" }} />;
  if (/\.pdf$/i.test(file.displayName)) return <Box component="iframe" src={url} title={file.displayName} sx={{ width: "100%", height: "60vh", border: 0 }} />;
  return <FileLink file={file} />;
}
