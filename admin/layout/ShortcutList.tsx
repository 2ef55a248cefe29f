import { Box, Dialog, DialogContent, DialogTitle } from "@mui/material";
import { useTranslate } from "react-admin";

/** The keys, and the name of the text that says what each does. */
const KEYS = [
  ["Ctrl K", "palette"],
  ["/", "search"],
  ["g h", "home"],
  ["g w", "work"],
  ["g s", "settings"],
  ["g b", "back"],
  ["g 1 … g 9", "domain"],
  ["↑ ↓", "rows"],
  ["j k a r", "decide"],
  ["Ctrl S", "save"],
  ["?", "help"],
] as const;

export default function ShortcutList({ open, close }: { open: boolean; close: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open={open} onClose={close} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{translate("app.keys.title")}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ m: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 3, rowGap: 1 }}>
          {KEYS.map(([keys, name]) => (
            <Box key={keys} sx={{ display: "contents" }}>
              <Box component="dt" sx={{ fontFamily: "monospace", whiteSpace: "nowrap" }}>
                {keys}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {translate(`app.keys.${name}`)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
    </Dialog>
  );
}
