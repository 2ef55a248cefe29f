import { TableCell, TableHead, TableRow } from "@mui/material";
import type { ReactNode } from "react";

/** The titles of a table's columns; those from a place on head figures, which are set to the right. */
export function HeadRow({ heads, figuresFrom, children }: { heads: readonly string[]; figuresFrom: number; children?: ReactNode }) {
  return (
    <TableHead>
      <TableRow>
        {heads.map((head, i) => (
          <TableCell key={head} align={i >= figuresFrom ? "right" : "left"}>
            {head}
          </TableCell>
        ))}
        {children}
      </TableRow>
    </TableHead>
  );
}
