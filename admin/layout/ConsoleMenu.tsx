import CalendarIcon from "@mui/icons-material/CalendarMonthOutlined";
import HomeIcon from "@mui/icons-material/HomeOutlined";
import InboxIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import ImportExportIcon from "@mui/icons-material/ImportExport";
import SettingsIcon from "@mui/icons-material/TuneOutlined";
import StarIcon from "@mui/icons-material/StarBorder";
import { Badge, Box, List } from "@mui/material";
import { Suspense } from "react";
import { useCreatePath, useLocale, usePermissions, useSidebarState, useTranslate } from "react-admin";
import { isVisitor, type Me } from "../auth/me.ts";
import { usePages } from "../domains/pages.ts";
import { pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useMyQueues } from "../work/useMyQueues.ts";
import { useFavourites } from "./favourites.ts";
import { MenuDomain } from "./MenuDomain.tsx";
import { menuOf } from "./menu.ts";
import { MenuLink } from "./MenuLink.tsx";

/** Ways to a person's work: what waits for them, their favourites, and the domains with the lists that they work with. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const [open] = useSidebarState();
  const { permissions: me } = usePermissions<Me>();
  const forVisitor = Boolean(me && isVisitor(me));
  return (
    <Box component="nav" aria-label={translate("app.menu.title")} sx={{ width: open ? 220 : 56, overflowX: "hidden", py: 1 }}>
      <List dense disablePadding>
        <MenuLink to="/" name={translate("ra.page.dashboard")} icon={<HomeIcon />} />
        {!forVisitor && <MenuLink to="/work" name={translate("app.work.title")} icon={<Suspense fallback={<InboxIcon />}><WorkIcon /></Suspense>} />}
        {!forVisitor && <MenuLink to="/my-jobs" name={translate("app.job.title")} icon={<ImportExportIcon />} />}
      </List>
      {!forVisitor && <OwnWays />}
    </Box>
  );
}

/** Ways that only the company's own people have. */
function OwnWays() {
  const translate = useTranslate();
  return (
    <>
      <Suspense>
        <Favourites />
        <Domains />
      </Suspense>
      <List dense disablePadding sx={{ mt: 1 }}>
        <MenuLink to="/calendar" name={translate("app.calendar.title")} icon={<CalendarIcon />} />
        <MenuLink to="/settings" name={translate("app.settings.title")} icon={<SettingsIcon />} />
      </List>
    </>
  );
}

/** With how much others wait for: of every page it is the only count, so nothing else is counted for it. */
function WorkIcon() {
  usePages();
  const urgent = useMyQueues({ urgentOnly: true });
  return (
    <Badge badgeContent={urgent.reduce((total, { count }) => total + (count?.value ?? 0), 0)} color="error">
      <InboxIcon />
    </Badge>
  );
}

function Favourites() {
  const translate = useTranslate();
  const locale = useLocale();
  const model = useModel();
  const createPath = useCreatePath();
  const { favourites } = useFavourites();
  const starred = favourites.flatMap((resource) => model.entities.filter(({ many }) => many === resource));
  if (starred.length === 0) return null;
  return (
    <List dense disablePadding aria-label={translate("app.menu.favourites")} sx={{ mt: 1 }}>
      {starred.map((entity) => (
        <MenuLink key={entity.name} to={createPath({ resource: entity.many, type: "list" })} name={pluralIn(locale, entity)} icon={<StarIcon />} />
      ))}
    </List>
  );
}

function Domains() {
  usePages();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  return me && menuOf(model, me).map((area) => <MenuDomain key={area.domain} {...area} me={me} />);
}
