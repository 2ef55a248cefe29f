import BrightnessIcon from "@mui/icons-material/Brightness6";
import { IconButton, Menu, MenuItem, Tooltip } from "@mui/material";
import { useState } from "react";
import { useStore, useTranslate } from "react-admin";

const MODES = ["system", "light", "dark"] as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const translate = useTranslate();
  // react-admin keeps its theme here; without one it follows the system.
  const [theme, setTheme] = useStore<"light" | "dark" | undefined>("theme");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = translate("app.theme.title");
  return (
    <>
      <Tooltip title={name}>
        <IconButton color="inherit" aria-label={name} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
          <BrightnessIcon />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {MODES.map((mode) => (
          <MenuItem
            key={mode}
            role="menuitemradio"
            aria-checked={(theme ?? "system") === mode}
            selected={(theme ?? "system") === mode}
            onClick={() => {
              setTheme(mode === "system" ? undefined : mode);
              setAnchor(null);
            }}
          >
            {translate(`app.theme.${mode}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
