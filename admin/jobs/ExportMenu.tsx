import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Button, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useListContext, useNotify, usePermissions, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { attemptKeys } from "../forms/attemptKey.ts";
import { useColumns } from "../lists/columns.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { selectionOf } from "../views/selection.ts";
import { useJobs } from "./useJobs.ts";

const FORMATS = ["XLSX", "CSV"] as const;

/** Has the list written into a file as it is filtered, ordered and cut into columns now. */
export function ExportMenu() {
  const translate = useTranslate();
  const notify = useNotify();
  const entity = useEntity();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { filterValues, sort } = useListContext();
  const [columns] = useColumns(entity);
  const { changed } = useJobs();
  const [keys] = useState(attemptKeys);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me || !mayDo(me, "Job", "export")) return null;

  const start = async (format: (typeof FORMATS)[number]) => {
    setAnchor(null);
    const order = { listOf: entity.name, format, selection: selectionOf({ filter: filterValues as Record<string, unknown>, sort, columns }) };
    try {
      await dataProvider.requestExport({ ...order, idempotencyKey: keys.keyFor(order) });
      keys.answered();
      notify("app.job.started", { type: "info" });
    } catch (reason) {
      notify(reason instanceof Error ? reason.message : String(reason), { type: "error" });
    }
    await changed();
  };

  return (
    <>
      <Button startIcon={<DownloadIcon />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate("ra.action.export")}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem key={format} dense onClick={() => void start(format)}>
            {translate(`app.job.format.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
