import { Alert, Box, Button } from "@mui/material";
import { useLogin, useTranslate } from "react-admin";
import { PageHeader } from "../layout/PageHeader.tsx";

/** Where people are when the issuer has answered a sign-in with an error: what happened, and another try. */
export function SignInFailedPage() {
  const translate = useTranslate();
  const login = useLogin();
  return (
    <Box component="main" sx={{ p: 3 }}>
      <PageHeader title={translate("ra.page.authentication_error")} />
      <Alert severity="error" sx={{ mb: 2 }}>
        {translate("ra.message.authentication_error")}
      </Alert>
      <Button variant="contained" onClick={() => login({ returnTo: "/" })}>
        {translate("app.session.again")}
      </Button>
    </Box>
  );
}
