import { Box } from "@mui/material";
import type { ReactNode } from "react";

/** As many inputs beside each other as there is room for. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))",
        columnGap: 2,
        rowGap: 1.5,
        alignItems: "start",
      }}
    >
      {children}
    </Box>
  );
}
