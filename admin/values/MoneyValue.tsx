import { Box } from "@mui/material";
import { useLocale } from "react-admin";
import type { Money } from "../api/record.ts";
import { formatMoney } from "./money.ts";

export function MoneyValue({ money }: { money: Money }) {
  const locale = useLocale();
  return (
    <Box component="span" sx={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
      {formatMoney(money, locale)}
    </Box>
  );
}
