import { Alert } from "@mui/material";
import { useTranslate } from "react-admin";
import { PageHeader } from "./PageHeader.tsx";

/** Where somebody ends who follows a link to what their roles may not read. Nobody is signed out for that. */
export function ForbiddenPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate("ra.page.access_denied")} />
      <Alert severity="warning">{translate("ra.message.access_denied")}</Alert>
    </>
  );
}
