import BrightnessIcon from "@mui/icons-material/Brightness6";
import { IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { lazyPart } from "./lazyPart.tsx";

const ThemeMenu = lazyPart(() => import("./ThemeMenu.tsx"));

export function ThemeSwitch() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = translate("app.theme.title");
  return (
    <>
      <Tooltip title={name}>
        <IconButton color="inherit" aria-label={name} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
          <BrightnessIcon />
        </IconButton>
      </Tooltip>
      <ThemeMenu anchor={anchor} close={() => setAnchor(null)} />
    </>
  );
}
