import { useEffect } from "react";
import { useResetErrorBoundaryOnLocationChange, useStoreContext, useTranslate } from "react-admin";
import type { FallbackProps } from "react-error-boundary";
import { useLocation, useNavigate } from "react-router";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { PageHeader } from "./PageHeader.tsx";

/**
 * Instead of a page that could not be drawn: the menu stays, and any other page can be gone to. How the list was left is
 * forgotten, since that may be what it cannot draw: the menu and another try lead to the list as it is at first.
 */
export function BrokenPage({ error, resetErrorBoundary }: FallbackProps) {
  const translate = useTranslate();
  const store = useStoreContext();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const resource = pathname.split("/")[1];
  useEffect(() => store.removeItem(`${resource}.listParams`), [store, resource]);
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <>
      <PageHeader title={translate("ra.page.error")} />
      <FaultPanel
        fault={error}
        retry={() => {
          void navigate(pathname, { replace: true });
          resetErrorBoundary();
        }}
      />
    </>
  );
}
