import { Box, Typography } from "@mui/material";
import { AppBar } from "react-admin";
import { NoticeBell } from "../notifications/NoticeBell.tsx";
import { PaletteKey } from "../palette/PaletteKey.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { RefreshButton } from "./RefreshButton.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

export function ConsoleAppBar() {
  return (
    <AppBar
      alwaysOn
      toolbar={
        <>
          <PaletteKey />
          <NoticeBell />
          <LanguageSwitch />
          <ThemeSwitch />
          <RefreshButton />
        </>
      }
      userMenu={<PersonMenu />}
    >
      {/* A phone has no room for it beside the bell. */}
      <Typography variant="h6" component="span" sx={{ display: { xs: "none", sm: "inline" } }}>
        PharmOps
      </Typography>
      <Box sx={{ flex: 1 }} />
    </AppBar>
  );
}
