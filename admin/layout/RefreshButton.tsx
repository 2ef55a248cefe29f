import RefreshIcon from "@mui/icons-material/Refresh";
import { CircularProgress, IconButton, Tooltip } from "@mui/material";
import { useLoading, useRefresh, useTranslate } from "react-admin";

/** Reads everything on the page again; turns while anything is read, and stays where the keyboard left it. */
export function RefreshButton() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const reading = useLoading();
  const name = translate("ra.action.refresh");
  return (
    <Tooltip title={name}>
      <IconButton color="inherit" aria-label={name} aria-busy={reading} onClick={() => refresh()}>
        {reading ? <CircularProgress color="inherit" size={20} sx={{ m: "2px" }} aria-hidden /> : <RefreshIcon />}
      </IconButton>
    </Tooltip>
  );
}
