import { Alert, Button, Stack, TextField } from "@mui/material";
import { useNotify, useTranslate } from "react-admin";

/** A secret that was just made, with what to do with it. Anyone who leaves the page has lost it. */
export function SecretOnce({ name, about, secret }: { name: string; about: string; secret: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () => navigator.clipboard.writeText(secret).then(() => notify("app.secret.copied", { type: "success" }));
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="warning">{about}</Alert>
      <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 1, alignItems: { sm: "center" } }}>
        <TextField
          fullWidth
          size="small"
          label={name}
          value={secret}
          slotProps={{ input: { readOnly: true, sx: { fontFamily: "monospace" } } }}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="contained" sx={{ flex: "none" }} onClick={() => void copy()}>
          {translate("app.secret.copy")}
        </Button>
      </Stack>
    </Stack>
  );
}
