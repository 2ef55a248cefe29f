import { Paper, Typography } from "@mui/material";
import type { ReactNode } from "react";

/** A chart of the dashboard under its title, with the same figures below it. */
export function ChartPanel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
