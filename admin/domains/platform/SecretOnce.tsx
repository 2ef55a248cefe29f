import { Alert, Button, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { useLabel } from "../../model/useLabel.ts";

/** A secret that was just made. Whoever leaves the page has lost it. */
export function SecretOnce({ secret }: { secret: string }) {
  const label = useLabel();
  const notify = useNotify();
  const copied = label({ zh: "密钥已复制", en: "The secret is copied" });
  const copy = () => navigator.clipboard.writeText(secret).then(() => notify(copied, { type: "success" }));
  return (
    <Alert severity="warning" action={<Button color="inherit" onClick={() => void copy()}>{label({ zh: "复制", en: "Copy" })}</Button>}>
      {label({ zh: "签名密钥只显示这一次，请立即交给合作伙伴保管。", en: "The signing secret is shown this once: hand it to the partner now." })}
      <TextField
        fullWidth
        margin="dense"
        label={label({ zh: "签名密钥", en: "Signing secret" })}
        value={secret}
        slotProps={{ input: { readOnly: true, sx: { fontFamily: "monospace" } } }}
        onFocus={(event) => event.target.select()}
      />
    </Alert>
  );
}
