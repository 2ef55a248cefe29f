import { ListItem, ListItemButton, ListItemIcon, ListItemText, type Theme, Tooltip, useMediaQuery } from "@mui/material";
import type { ReactNode } from "react";
import { useSidebarState } from "react-admin";
import { NavLink, useMatch } from "react-router";

/** A way to a page; with the menu folded, its name is in a tooltip. */
export function MenuLink({ to, name, icon }: { to: string; name: string; icon: ReactNode }) {
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
          sx={{ py: 0.25, minHeight: { xs: 44, sm: 34 } }}
        >
          <ListItemIcon sx={{ minWidth: 36, "& svg": { fontSize: 20 } }}>{icon}</ListItemIcon>
          {open && <ListItemText primary={name} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}
