import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from "@mui/material";
import { useEffect, useState } from "react";
import { useLogin, useTranslate } from "react-admin";
import { here, SESSION_LOST } from "./authProvider.ts";

/** Shown over the current page when the session has ended; drafts are kept, and sign-in leads back here. */
export function SessionLostDialog() {
  const translate = useTranslate();
  const login = useLogin();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const notice = () => setLost(true);
    window.addEventListener(SESSION_LOST, notice);
    return () => window.removeEventListener(SESSION_LOST, notice);
  }, []);
  return (
    <Dialog open={lost} aria-labelledby="session-lost-title">
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
