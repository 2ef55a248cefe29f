import { LinearProgress } from "@mui/material";
import { useTranslate } from "react-admin";

export function PageLoading() {
  const translate = useTranslate();
  return <LinearProgress aria-label={translate("ra.page.loading")} sx={{ mt: 2 }} />;
}
