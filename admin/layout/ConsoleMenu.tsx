import HomeIcon from "@mui/icons-material/HomeOutlined";
import InboxIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import ImportExportIcon from "@mui/icons-material/ImportExport";
import { Badge, Box, List } from "@mui/material";
import { useCreatePath, useLocale, usePermissions, useSidebarState, useTranslate } from "react-admin";
import { useMyQueues } from "../work/useMyQueues.ts";
import type { Me } from "../auth/me.ts";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { DOMAIN_ICON } from "./domainIcons.tsx";
import { menuOf, overviewsFor } from "./menu.ts";
import { MenuLink } from "./MenuLink.tsx";

/** What this person may read, grouped as the company is. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
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
            <Badge badgeContent={urgent.reduce((total, { count = 0 }) => total + count, 0)} color="error">
              <InboxIcon />
            </Badge>
          }
        />
        <MenuLink to="/my-jobs" name={translate("app.job.title")} icon={<ImportExportIcon />} />
      </List>
      {permissions &&
        menuOf(model, permissions).map(({ domain, entities }) => (
          <section key={domain} aria-labelledby={`menu-${domain}`}>
            <Box
              id={`menu-${domain}`}
              component="h2"
              sx={{ typography: "caption", color: "text.secondary", m: 0, px: 2, pt: 1.5, visibility: open ? "visible" : "hidden" }}
            >
              {translate(`app.domain.${domain}`)}
            </Box>
            <List dense disablePadding>
              {entities.map((entity) => (
                <MenuLink
                  key={entity.name}
                  to={createPath({ resource: entity.many, type: "list" })}
                  name={pluralIn(locale, entity)}
                  icon={DOMAIN_ICON[domain]}
                />
              ))}
              {overviewsFor(permissions, entities).map(({ path, title }) => (
                <MenuLink key={path} to={path} name={labelIn(locale, title)} icon={DOMAIN_ICON[domain]} />
              ))}
            </List>
          </section>
        ))}
    </Box>
  );
}
