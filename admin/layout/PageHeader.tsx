import { Box, Stack, Typography } from "@mui/material";
import { type ReactNode, useEffect } from "react";

interface PageHeaderProps {
  /** The page's name, also in the browser's title bar and history. */
  title: string;
  /** Beside the title: a state. */
  beside?: ReactNode;
  /** Above the title: where this page belongs. */
  above?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, beside, above, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · PharmOps`;
  }, [title]);
  return (
    <Box component="header" sx={{ pt: 2, pb: 1 }}>
      {above}
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Typography component="h1" variant="h5" sx={{ overflowWrap: "anywhere" }}>
          {title}
        </Typography>
        {beside}
        <Stack direction="row" sx={{ ml: "auto", gap: 1, flexWrap: "wrap" }}>
          {actions}
        </Stack>
      </Stack>
    </Box>
  );
}
