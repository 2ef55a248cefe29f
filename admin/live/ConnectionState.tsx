import { Alert } from "@mui/material";
import { useTranslate } from "react-admin";
import { useConnection } from "./connection.ts";

/** Says above the page that the API answers late, or not at all; what is typed stays, and is sent when somebody asks for it again. */
export function ConnectionState() {
  const translate = useTranslate();
  const connection = useConnection();
  return (
    <div role="status">
      {connection !== "online" && (
        <Alert severity={connection === "offline" ? "error" : "warning"} variant="filled" square sx={{ position: "fixed", bottom: 0, left: 0, right: 0, zIndex: "snackbar", justifyContent: "center" }}>
          {translate(`app.connection.${connection}`)}
        </Alert>
      )}
    </div>
  );
}
