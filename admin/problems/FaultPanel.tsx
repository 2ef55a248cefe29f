import { Alert, AlertTitle, Button } from "@mui/material";
import { useTranslate } from "react-admin";
import { ApiFault } from "../api/ApiFault.ts";

/** Something failed that the person cannot act on, except by trying again or by telling support the request's number. */
export function FaultPanel({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const translate = useTranslate();
  const message = fault instanceof Error ? fault.message : String(fault);
  const forbidden = fault instanceof ApiFault && fault.code === "FORBIDDEN";
  return (
    <Alert
      severity={forbidden ? "warning" : "error"}
      sx={{ my: 1 }}
      action={
        retry && (
          <Button color="inherit" size="small" onClick={retry}>
            {translate("app.fault.retry")}
          </Button>
        )
      }
    >
      <AlertTitle>{translate(forbidden ? "app.fault.forbidden" : "app.fault.title")}</AlertTitle>
      {translate(message)}
      {fault instanceof ApiFault && fault.requestId && (
        <div>{translate("app.fault.requestId", { id: fault.requestId })}</div>
      )}
    </Alert>
  );
}
