import HomeIcon from "@mui/icons-material/HomeOutlined";
import InboxIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import ImportExportIcon from "@mui/icons-material/ImportExport";
import SettingsIcon from "@mui/icons-material/TuneOutlined";
import { Badge, Box, List } from "@mui/material";
import { usePermissions, useSidebarState, useTranslate } from "react-admin";
import { useMyQueues } from "../work/useMyQueues.ts";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { MenuDomain } from "./MenuDomain.tsx";
import { menuOf } from "./menu.ts";
import { MenuLink } from "./MenuLink.tsx";

/** What this person may read, grouped as the company is. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const model = useModel();
  const { permissions } = usePermissions<Me>();
  const urgent = useMyQueues().filter(({ queue }) => queue.urgent);
  const [open] = useSidebarState();
  return (
    <Box component="nav" aria-label={translate("app.menu.title")} sx={{ width: open ? 220 : 56, overflowX: "hidden", py: 1 }}>
      <List dense disablePadding>
        <MenuLink to="/" name={translate("ra.page.dashboard")} icon={<HomeIcon />} />
        <MenuLink
          to="/work"
          name={translate("app.work.title")}
          icon={
            <Badge badgeContent={urgent.reduce((total, { count }) => total + (count?.value ?? 0), 0)} color="error">
              <InboxIcon />
            </Badge>
          }
        />
        <MenuLink to="/my-jobs" name={translate("app.job.title")} icon={<ImportExportIcon />} />
      </List>
      {permissions && menuOf(model, permissions).map((area) => <MenuDomain key={area.domain} {...area} />)}
      <List dense disablePadding sx={{ mt: 1 }}>
        <MenuLink to="/settings" name={translate("app.settings.title")} icon={<SettingsIcon />} />
      </List>
    </Box>
  );
}
