import { Box, Typography } from "@mui/material";
import { AppBar, LoadingIndicator } from "react-admin";
import { PaletteKey } from "../palette/PaletteKey.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

export function ConsoleAppBar() {
  return (
    <AppBar
      alwaysOn
      toolbar={
        <>
          <PaletteKey />
          <LanguageSwitch />
          <ThemeSwitch />
          <LoadingIndicator />
        </>
      }
      userMenu={<PersonMenu />}
    >
      <Typography variant="h6" component="span">
        PharmOps
      </Typography>
      <Box sx={{ flex: 1 }} />
    </AppBar>
  );
}
