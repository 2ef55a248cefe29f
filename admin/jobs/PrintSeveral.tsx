import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Button, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useDataProvider, useLocale, useNotify, usePermissions, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { attemptKeys } from "../forms/attemptKey.ts";
import { useLabel } from "../model/useLabel.ts";
import { useJobs } from "./useJobs.ts";

/** Whether this person may have papers of several records printed. */
export const mayPrintSeveral = (entity: EntityModel, me: Me): boolean => entity.papers !== undefined && mayDo(me, "Job", "print");

/** Has a paper of each of the records printed into one file; the job shows how far it is. */
export function PrintSeveral({ entity, ids }: { entity: EntityModel; ids: string[] }) {
  const translate = useTranslate();
  const label = useLabel();
  const locale = useLocale();
  const notify = useNotify();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { changed } = useJobs();
  const [keys] = useState(attemptKeys);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me || !mayPrintSeveral(entity, me)) return null;

  const start = async (paper: string) => {
    setAnchor(null);
    const order = { listOf: entity.name, ids, paper, language: locale === "en" ? "EN" : "ZH" } as const;
    try {
      await dataProvider.requestPapers({ ...order, idempotencyKey: keys.keyFor(order) });
      keys.answered();
      notify("app.job.printing", { type: "info" });
    } catch (reason) {
      notify(reason instanceof Error ? reason.message : String(reason), { type: "error" });
    }
    await changed();
  };

  return (
    <>
      <Button variant="outlined" startIcon={<PrintIcon />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate("app.print.action")}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {entity.papers!.map((paper) => (
          <MenuItem key={paper.name} dense onClick={() => void start(paper.name)}>
            {label(paper.label)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
