import { Box, Button, Paper, Typography } from "@mui/material";
import { useLogin, useTranslate } from "react-admin";
import { useLocation } from "react-router";
import { LanguageSwitch } from "../layout/LanguageSwitch.tsx";

/** Where people are after signing out, or when signing in has failed: one button that leads to the issuer. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const { state } = useLocation() as { state: { nextPathname?: string; nextSearch?: string } | null };
  const returnTo = `${state?.nextPathname ?? "/"}${state?.nextSearch ?? ""}`;
  return (
    <Box component="main" sx={{ minHeight: "100vh", display: "grid", placeItems: "center", p: 2 }}>
      <Paper variant="outlined" sx={{ p: 4, maxWidth: 400, textAlign: "center" }}>
        <Typography component="h1" variant="h4" gutterBottom>
          PharmOps
        </Typography>
        <Typography gutterBottom>{translate("app.session.signedOut")}</Typography>
        <Button variant="contained" size="large" sx={{ my: 2 }} onClick={() => login({ returnTo })}>
          {translate("ra.auth.sign_in")}
        </Button>
        <Box>
          <LanguageSwitch />
        </Box>
      </Paper>
    </Box>
  );
}
