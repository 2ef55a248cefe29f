import { Button, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { messagePage } from "./cases.operations.ts";

/** Nothing is fetched from anywhere: no picture that would tell the sender that somebody reads, no style, no font. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** A mail as the page that it came as, once somebody asks for it: in a frame that runs nothing, opens nothing and fetches nothing. */
export function MailPage({ id }: { id: string }) {
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["messagePage", id],
    queryFn: async () => (await dataProvider.ask<{ serviceMessage: { html: string | null } | null }>(messagePage, { id })).serviceMessage?.html ?? "",
    enabled: open,
    staleTime: Infinity,
  });
  return (
    <Stack sx={{ alignItems: "flex-start", gap: 0.5, mt: 0.5 }}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label(open ? { zh: "收起原始网页", en: "Hide the page" } : { zh: "查看原始网页", en: "Show as it came" })}
      </Button>
      {open && error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {open && data !== undefined && (
        <>
          <Typography variant="caption" color="text.secondary">
            {label({ zh: "已停用脚本、链接和外部图片。", en: "Scripts, links and pictures from elsewhere are off." })}
          </Typography>
          <iframe sandbox="" referrerPolicy="no-referrer" srcDoc={`${policy}${data}`} title={label({ zh: "原始网页", en: "The mail as it came" })} style={{ width: "100%", height: 360, border: "1px solid", borderColor: "#8888", background: "#fff" }} />
        </>
      )}
    </Stack>
  );
}
