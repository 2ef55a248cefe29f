import HomeIcon from "@mui/icons-material/HomeOutlined";
import InboxIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import { Badge, List, ListSubheader } from "@mui/material";
import { Menu, useCreatePath, useLocale, usePermissions, useSidebarState, useTranslate } from "react-admin";
import type { Me } from "../auth/me.ts";
import { useMyApprovals } from "../approvals/useMyApprovals.ts";
import { pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { ENTITY_ICON } from "./domainIcons.tsx";
import { menuOf } from "./menu.ts";

/** What this person may read, grouped as the company is. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const model = useModel();
  const { permissions } = usePermissions<Me>();
  const { count } = useMyApprovals();
  const [open] = useSidebarState();
  return (
    <Menu component="nav" aria-label={translate("app.menu.title")}>
      <Menu.Item to="/" primaryText={translate("ra.page.dashboard")} leftIcon={<HomeIcon />} />
      <Menu.Item
        to="/approvals"
        primaryText={translate("app.approvals.title")}
        leftIcon={
          <Badge badgeContent={count} color="error">
            <InboxIcon />
          </Badge>
        }
      />
      {permissions &&
        menuOf(model, permissions).map(({ domain, entities }) => (
          <List
            key={domain}
            dense
            disablePadding
            subheader={
              open && (
                <ListSubheader sx={{ bgcolor: "transparent", lineHeight: "32px" }}>{translate(`app.domain.${domain}`)}</ListSubheader>
              )
            }
          >
            {entities.map((entity) => (
              <Menu.Item
                key={entity.name}
                to={createPath({ resource: entity.many, type: "list" })}
                primaryText={pluralIn(locale, entity)}
                leftIcon={ENTITY_ICON[domain]}
              />
            ))}
          </List>
        ))}
    </Menu>
  );
}
