import { ListItem, ListItemButton, ListItemIcon, ListItemText, type Theme, Tooltip, useMediaQuery } from "@mui/material";
import type { ReactNode } from "react";
import { useSidebarState } from "react-admin";
import { NavLink, useMatch } from "react-router";

interface MenuLinkProps {
  to: string;
  name: string;
  /** Without one, the name is in line with those that have one. */
  icon?: ReactNode;
}

/** A way to a page; with the menu folded, its name is in a tooltip. */
export function MenuLink({ to, name, icon }: MenuLinkProps) {
  const [open, setOpen] = useSidebarState();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"));
  const here = useMatch({ path: to, end: to === "/" }) !== null;
  return (
    <ListItem disablePadding>
      <Tooltip title={open ? "" : name} placement="right">
        <ListItemButton
          component={NavLink}
          to={to}
          selected={here}
          aria-label={name}
          // On a phone the menu lies over the page that was asked for.
          onClick={() => phone && setOpen(false)}
          sx={{ py: 0.25, minHeight: { xs: 44, sm: 32 } }}
        >
          <ListItemIcon sx={{ minWidth: 36, "& svg": { fontSize: 20 } }}>{icon}</ListItemIcon>
          {open && <ListItemText primary={name} slotProps={{ primary: { noWrap: true } }} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}
