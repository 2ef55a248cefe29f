import { Alert, Box, Button, Stack, TextField, Typography } from "@mui/material";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Label } from "../../../../graphql/schema/model.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { useScan, useStation } from "./ScanStation.tsx";

interface AskQuantityProps {
  title: Label;
  begins: number;
  least?: number;
  most?: number;
  onEnter(quantity: number): void;
  children?: ReactNode;
}

/** One thing on the screen: how many. A scan meanwhile is no number: it is refused, and the quantity is what it began with, as the scanner may have typed into it. */
export function AskQuantity({ title, begins, least = 1, most, onEnter, children }: AskQuantityProps) {
  const label = useLabel();
  const { refusal } = useStation();
  const [text, setText] = useState(String(begins));
  useScan(() => {
    setText(String(begins));
    return { zh: "请先确认数量", en: "Confirm the quantity first" };
  });
  const quantity = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  const isWrong = quantity === undefined || quantity < least || (most !== undefined && quantity > most);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) onEnter(quantity);
  };
  const step = (by: number) => setText(String(Math.max(least, (quantity ?? begins) + by)));
  return (
    <Stack component="form" onSubmit={enter} sx={{ gap: 2 }}>
      <Typography component="h2" variant="h5">{label(title)}</Typography>
      {children}
      {refusal && <Alert severity="error" sx={{ typography: "h6" }}>{label(refusal)}</Alert>}
      <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
        <Button variant="outlined" size="large" aria-label={label({ zh: "减一", en: "One less" })} onClick={() => step(-1)} sx={{ minHeight: 64, minWidth: 64, fontSize: 28 }}>−</Button>
        <TextField fullWidth size="medium" value={text} onChange={(event) => setText(event.target.value)} label={label({ zh: "数量（盒）", en: "Packs" })} error={isWrong} slotProps={{ htmlInput: { inputMode: "numeric", style: { fontSize: 28, textAlign: "center" } } }} />
        <Button variant="outlined" size="large" aria-label={label({ zh: "加一", en: "One more" })} onClick={() => step(1)} sx={{ minHeight: 64, minWidth: 64, fontSize: 28 }}>+</Button>
      </Box>
      {isWrong && <Alert severity="warning">{most === undefined ? label({ zh: "请输入整数", en: "Enter a whole number" }) : label({ zh: `请输入 ${least} 到 ${most} 的整数`, en: `Enter a whole number from ${least} to ${most}` })}</Alert>}
      <Button type="submit" variant="contained" size="large" disabled={isWrong} sx={{ minHeight: 64, fontSize: 20 }}>{label({ zh: "确认数量", en: "Confirm" })}</Button>
    </Stack>
  );
}
