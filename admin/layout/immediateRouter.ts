import type { ReactNode } from "react";
import { createBrowserRouter, type To } from "react-router";

/**
 * The target of a click is rendered before the next click is handled. React would show it when it finds the time,
 * and until then a second click acts on what the first has left: it undoes a filter, or opens another document's dialog.
 * A data router, because only that can ask before a form with unsaved changes is left.
 */
export function createImmediateRouter(element: ReactNode): ReturnType<typeof createBrowserRouter> {
  const router = createBrowserRouter([{ path: "*", element }]);
  const { navigate } = router;
  router.navigate = ((to: To | null, options?: object) => navigate(to, { ...options, flushSync: true })) as typeof navigate;
  return router;
}
