import { Menu, MenuItem } from "@mui/material";
import { useStore, useTranslate } from "react-admin";

const MODES = ["system", "light", "dark"] as const;

/** Light, dark, or as the system has it. */
export default function ThemeMenu({ anchor, close }: { anchor: HTMLElement | null; close: () => void }) {
  const translate = useTranslate();
  // react-admin keeps its theme here; without one it follows the system.
  const [theme, setTheme] = useStore<"light" | "dark" | undefined>("theme");
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
      {MODES.map((mode) => (
        <MenuItem
          key={mode}
          role="menuitemradio"
          aria-checked={(theme ?? "system") === mode}
          selected={(theme ?? "system") === mode}
          onClick={() => {
            setTheme(mode === "system" ? undefined : mode);
            close();
          }}
        >
          {translate(`app.theme.${mode}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
