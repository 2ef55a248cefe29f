import { Box } from "@mui/material";
import type { ReactNode } from "react";

/** A few figures side by side, each under its name. */
export function FigureRow({ figures }: { figures: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, my: 1, display: "flex", flexWrap: "wrap", columnGap: 5, rowGap: 1 }}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>{name}</Box>
          <Box component="dd" sx={{ m: 0, typography: "h6" }}>{value}</Box>
        </div>
      ))}
    </Box>
  );
}
