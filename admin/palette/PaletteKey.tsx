import SearchIcon from "@mui/icons-material/Search";
import { Button, IconButton, type Theme, useMediaQuery } from "@mui/material";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslate } from "react-admin";

const Palette = lazy(() => import("./Palette.tsx"));

/** Ctrl-K or ⌘K, or the button that says so: search over everything. */
export function PaletteKey() {
  const translate = useTranslate();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("md"));
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  const name = translate("app.palette.title");
  return (
    <>
      {narrow ? (
        <IconButton color="inherit" aria-label={name} onClick={() => setOpen(true)}>
          <SearchIcon />
        </IconButton>
      ) : (
        <Button color="inherit" startIcon={<SearchIcon />} onClick={() => setOpen(true)} aria-keyshortcuts="Control+K Meta+K">
          {name} · Ctrl K
        </Button>
      )}
      {open && (
        <Suspense>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
