import { Box, Dialog, DialogContent, DialogTitle } from "@mui/material";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { usePermissions, useTranslate } from "react-admin";
import { useLocation, useNavigate } from "react-router";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { domainPath, menuOf } from "./menu.ts";

/** Where keys belong to what is being typed or chosen. */
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=combobox], [role=menu], [role=listbox]";
/** How long `g` waits for the key after it, in milliseconds. */
const WAITS = 1_500;

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

/** `g` and a key go to a page, `/` searches, `?` shows what there is. */
export function Shortcuts() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  const [shown, show] = useState(false);
  const begun = useRef(0);

  const placeOf = (key: string): string | undefined => {
    if (/^[1-9]$/.test(key)) {
      const area = me ? menuOf(model, me)[Number(key) - 1] : undefined;
      return area && domainPath(area.domain);
    }
    return { h: "/", w: "/work", s: "/settings", b: `/${pathname.split("/")[1] ?? ""}` }[key];
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || (event.target as Element).closest?.(TYPING)) return;
    const isSecond = Date.now() - begun.current < WAITS;
    begun.current = 0;
    const place = isSecond ? placeOf(event.key.toLowerCase()) : undefined;
    if (place) {
      event.preventDefault();
      // Nobody else acts on the letter, such as the queue whose next task `j` is.
      event.stopImmediatePropagation();
      void navigate(place);
    } else if (event.key === "g") begun.current = Date.now();
    else if (event.key === "/") {
      event.preventDefault();
      const box = document.querySelector<HTMLElement>("[data-list-search]");
      if (box) box.focus();
      else window.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
    } else if (event.key === "?") show(true);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);

  return (
    <Dialog open={shown} onClose={() => show(false)} aria-labelledby="shortcuts-title">
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
