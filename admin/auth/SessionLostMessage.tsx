import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from "@mui/material";
import { useLogin, useTranslate } from "react-admin";
import { here } from "./authProvider.ts";

export default function SessionLostMessage({ open }: { open: boolean }) {
  const translate = useTranslate();
  const login = useLogin();
  return (
    <Dialog open={open} aria-labelledby="session-lost-title">
      <DialogTitle id="session-lost-title">{translate("app.session.lost")}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate("app.session.kept")}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => login({ returnTo: here() })}>
          {translate("app.session.again")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
