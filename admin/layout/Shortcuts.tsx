import { useEffect, useEffectEvent, useRef, useState } from "react";
import { usePermissions } from "react-admin";
import { useLocation, useNavigate } from "react-router";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { lazyPart } from "./lazyPart.tsx";
import { domainPath, menuOf } from "./menu.ts";

const ShortcutList = lazyPart(() => import("./ShortcutList.tsx"));

/** Where keys belong to what is being typed or chosen. */
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=combobox], [role=menu], [role=listbox]";
/** How long `g` waits for the key after it, in milliseconds. */
const WAITS = 1_500;

/** `g` and a key go to a page, `/` searches, `?` shows what there is. */
export function Shortcuts() {
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

  return <ShortcutList open={shown} close={() => show(false)} />;
}
