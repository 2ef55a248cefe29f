import { useResetErrorBoundaryOnLocationChange, useTranslate } from "react-admin";
import type { FallbackProps } from "react-error-boundary";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { PageHeader } from "./PageHeader.tsx";

/** Instead of a page that could not be drawn: the menu stays, and any other page can be gone to. */
export function BrokenPage({ error, resetErrorBoundary }: FallbackProps) {
  const translate = useTranslate();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <>
      <PageHeader title={translate("ra.page.error")} />
      <FaultPanel fault={error} retry={resetErrorBoundary} />
    </>
  );
}
