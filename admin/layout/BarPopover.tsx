import { IconButton, type PopoverProps, type SxProps, Tooltip } from "@mui/material";
import { type ReactNode, useState } from "react";
import { lazyPart } from "./lazyPart.tsx";

const Popover = lazyPart<PopoverProps>(() => import("./latePopover.ts"));

interface BarPopoverProps {
  /** Of the button. */
  name: string;
  icon: ReactNode;
  /** Of what opens. */
  title: string;
  sx: SxProps;
  /** Drawn while it is open. */
  children(close: () => void): ReactNode;
}

/** A button in the bar, and what opens below it. */
export function BarPopover({ name, icon, title, sx, children }: BarPopoverProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Tooltip title={name}>
        <IconButton color="inherit" aria-label={name} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          {icon}
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        onClose={close}
        slotProps={{ paper: { role: "dialog", "aria-label": title, sx } }}
      >
        {anchor && children(close)}
      </Popover>
    </>
  );
}
