import PhotoCameraIcon from "@mui/icons-material/PhotoCameraOutlined";
import { Alert, Box, Button, Stack, TextField, Typography } from "@mui/material";
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from "react";
import type { Label } from "../../../../graphql/schema/model.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { type OnScan, useScan, useStation } from "./ScanStation.tsx";

/** Loaded when somebody turns the camera on. */
const Camera = lazy(() => import("./Camera.tsx"));

/** One thing on the screen: what is to be scanned now. */
export function AskScan({ title, onScan, children }: { title: Label; onScan: OnScan; children?: ReactNode }) {
  const label = useLabel();
  const { refusal, scanned } = useStation();
  const [typed, setTyped] = useState("");
  const [camera, setCamera] = useState(false);
  useScan((pack) => {
    // A scanner types into the field as well where that has the focus.
    setTyped("");
    return onScan(pack);
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) scanned(typed.trim());
    setTyped("");
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography component="h2" variant="h5">{label(title)}</Typography>
      {children}
      {refusal && <Alert severity="error" sx={{ typography: "h6" }}>{label(refusal)}</Alert>}
      <Box component="form" onSubmit={enter} sx={{ display: "flex", gap: 1 }}>
        <TextField fullWidth size="medium" value={typed} onChange={(event) => setTyped(event.target.value)} label={label({ zh: "扫码或手工输入", en: "Scan or type" })} slotProps={{ htmlInput: { autoComplete: "off", autoCapitalize: "characters", enterKeyHint: "done" } }} />
        <Button type="submit" variant="contained" sx={{ minWidth: 72, minHeight: 56 }}>{label({ zh: "确定", en: "Enter" })}</Button>
      </Box>
      <Button startIcon={<PhotoCameraIcon />} onClick={() => setCamera(!camera)} size="large" sx={{ minHeight: 48 }}>
        {camera ? label({ zh: "关闭摄像头", en: "Close the camera" }) : label({ zh: "用摄像头扫码", en: "Scan with the camera" })}
      </Button>
      {camera && (
        <Suspense>
          <Camera onRead={scanned} />
        </Suspense>
      )}
    </Stack>
  );
}
