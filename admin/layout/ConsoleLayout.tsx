import { Box } from "@mui/material";
import type { ReactNode } from "react";
import { Layout } from "react-admin";
import { SessionLostDialog } from "../auth/SessionLostDialog.tsx";
import { ConsoleAppBar } from "./ConsoleAppBar.tsx";
import { ConsoleMenu } from "./ConsoleMenu.tsx";

export function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    // react-admin lets a wide table widen the page; here it scrolls in its own box.
    <Layout
      appBar={ConsoleAppBar}
      appBarAlwaysOn
      menu={ConsoleMenu}
      sx={{ minWidth: 0, "& .RaLayout-content": { minWidth: 0, px: { xs: 1, sm: 3 } } }}
    >
      <Box sx={{ maxWidth: 1600, width: "100%" }}>{children}</Box>
      <SessionLostDialog />
    </Layout>
  );
}
