import { AppBar, Box, Toolbar, Typography } from "@mui/material";
import { SidebarToggleButton, usePermissions } from "react-admin";
import { isVisitor, type Me } from "../auth/me.ts";
import { NoticeBell } from "../notifications/NoticeBell.tsx";
import { PaletteKey } from "../palette/PaletteKey.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { RefreshButton } from "./RefreshButton.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** The height that the layout leaves for it. react-admin's own bar would bring its menus, which this one has none of, into the first load. */
const HEIGHT = { minHeight: { xs: 56, sm: 48 } };

export function ConsoleAppBar() {
  const { permissions: me } = usePermissions<Me>();
  // Until it is known who looks, nothing is asked for that a visitor is refused.
  const isOwn = me && !isVisitor(me);
  return (
    <AppBar color="secondary">
      <Toolbar disableGutters variant="dense" sx={{ px: 1, ...HEIGHT }}>
        <Box sx={{ mr: "0.2em" }}>
          <SidebarToggleButton />
        </Box>
        {/* A phone has no room for it beside the bell. */}
        <Typography variant="h6" component="span" sx={{ display: { xs: "none", sm: "inline" } }}>
          PharmOps
        </Typography>
        <Box sx={{ flex: 1 }} />
        {isOwn && <PaletteKey />}
        {isOwn && <NoticeBell />}
        <LanguageSwitch />
        <ThemeSwitch />
        <RefreshButton />
        <PersonMenu />
      </Toolbar>
    </AppBar>
  );
}
