import { Alert } from "@mui/material";
import { useTranslate } from "react-admin";
import { PageHeader } from "../layout/PageHeader.tsx";

/** There is no such record, or none that this person may know of: the API does not tell which. */
export function MissingRecord() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate("ra.page.not_found")} />
      <Alert severity="warning">{translate("app.page.missing")}</Alert>
    </>
  );
}
