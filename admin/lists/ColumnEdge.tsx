import { Box } from "@mui/material";
import { type PointerEvent, useState } from "react";
import { withinWidths } from "./columns.ts";

interface ColumnEdgeProps {
  /** While it is pulled, and once it has been let go. */
  pull(width: number): void;
  release(width: number | undefined): void;
}

/** The edge of a column, to be pulled with a pointer; a double click lets the column be as wide as its content. By keyboard, widths are chosen among the columns. */
export function ColumnEdge({ pull, release }: ColumnEdgeProps) {
  const [from, begin] = useState<{ x: number; width: number } | null>(null);
  const widthAt = ({ clientX }: PointerEvent): number => withinWidths(from!.width + clientX - from!.x);
  return (
    <Box
      component="span"
      aria-hidden
      data-column-edge
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => release(undefined)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        begin({ x: event.clientX, width: event.currentTarget.closest("th")!.getBoundingClientRect().width });
      }}
      onPointerMove={(event) => from && pull(widthAt(event))}
      onPointerUp={(event) => {
        if (from && event.clientX !== from.x) release(widthAt(event));
        begin(null);
      }}
      onPointerCancel={() => begin(null)}
      sx={{ position: "absolute", right: 0, top: 0, bottom: 0, width: 8, cursor: "col-resize", touchAction: "none", borderRight: 1, borderColor: "transparent", "&:hover": { borderColor: "text.secondary" } }}
    />
  );
}
