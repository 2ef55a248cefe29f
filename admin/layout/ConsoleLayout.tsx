import { Box } from "@mui/material";
import { type ReactNode, Suspense } from "react";
import { Sidebar, SkipNavigationButton } from "react-admin";
import { ErrorBoundary } from "react-error-boundary";
import { SessionLostDialog } from "../auth/SessionLostDialog.tsx";
import { usePages } from "../domains/pages.ts";
import { ConnectionState } from "../live/ConnectionState.tsx";
import { useLive } from "../live/useLive.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { ConsoleAppBar } from "./ConsoleAppBar.tsx";
import { ConsoleMenu } from "./ConsoleMenu.tsx";
import { PageLoading } from "./PageLoading.tsx";
import { Shortcuts } from "./Shortcuts.tsx";

/** What any page draws may depend on what is special about an entity. */
function WithPages({ children }: { children: ReactNode }) {
  usePages();
  return children;
}

/** Bar, menu and page. react-admin's own layout would bring every kind of input into the first load. */
export function ConsoleLayout({ children }: { children: ReactNode }) {
  useLive();
  return (
    // A wide table scrolls in its own box and never widens the page.
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: "100vh", minWidth: 0, pt: { xs: 7, sm: 6 }, bgcolor: "background.default" }}>
      <SkipNavigationButton />
      <ConsoleAppBar />
      <Box component="main" sx={{ display: "flex", flexGrow: 1 }}>
        <Sidebar appBarAlwaysOn>
          <ConsoleMenu />
        </Sidebar>
        <Box id="main-content" sx={{ flex: "1 1 0", minWidth: 0, maxWidth: 1648, px: { xs: 1, sm: 3 } }}>
          <ErrorBoundary FallbackComponent={BrokenPage}>
            <Suspense fallback={<PageLoading />}><WithPages>{children}</WithPages></Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <SessionLostDialog />
      <ConnectionState />
      <Shortcuts />
    </Box>
  );
}
