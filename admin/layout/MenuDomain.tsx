import ExpandLessIcon from "@mui/icons-material/ExpandLess";
import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import { Collapse, List, ListItemButton, ListItemIcon, ListItemText, Tooltip } from "@mui/material";
import { useCreatePath, useLocale, usePermissions, useSidebarState, useStore } from "react-admin";
import type { EntitySummary } from "../../graphql/schema/model.ts";
import type { Me } from "../auth/me.ts";
import { DomainIcon } from "../domains/icons.tsx";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { overviewsFor } from "./menu.ts";
import { MenuLink } from "./MenuLink.tsx";

/** The lists of one area, which can be folded away and stay so; of a folded menu, the area's sign, which opens it. */
export function MenuDomain({ domain, entities }: { domain: string; entities: EntitySummary[] }) {
  const model = useModel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  const [open, setOpen] = useSidebarState();
  const [folded, fold] = useStore(`menu.folded.${domain}`, false);
  const name = labelIn(locale, model.domainLabel(domain));
  const shown = open && !folded;
  const press = () => {
    fold(open && !folded);
    setOpen(true);
  };
  return (
    <>
      <Tooltip title={open ? "" : name} placement="right">
        <ListItemButton onClick={press} aria-expanded={shown} aria-label={name} sx={{ mt: 1, py: 0.25, minHeight: { xs: 44, sm: 32 }, color: "text.secondary" }}>
          <ListItemIcon sx={{ minWidth: 36, color: "inherit", "& svg": { fontSize: 20 } }}><DomainIcon domain={domain} /></ListItemIcon>
          {open && <ListItemText primary={name} slotProps={{ primary: { variant: "caption", noWrap: true } }} />}
          {open && (folded ? <ExpandMoreIcon fontSize="small" /> : <ExpandLessIcon fontSize="small" />)}
        </ListItemButton>
      </Tooltip>
      <Collapse in={shown} timeout={0} unmountOnExit>
        <List dense disablePadding aria-label={name}>
          {entities.map((entity) => (
            <MenuLink key={entity.name} to={createPath({ resource: entity.many, type: "list" })} name={pluralIn(locale, entity)} />
          ))}
          {me && overviewsFor(me, entities).map(({ path, title }) => <MenuLink key={path} to={path} name={labelIn(locale, title)} />)}
        </List>
      </Collapse>
    </>
  );
}
