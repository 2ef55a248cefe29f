import { Alert } from "@mui/material";
import { useTranslate } from "react-admin";
import { PageHeader } from "./PageHeader.tsx";

export function UnknownPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate("ra.page.not_found")} />
      <Alert severity="warning">{translate("ra.message.not_found")}</Alert>
    </>
  );
}
