import { Box, FormHelperText, TextField, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import { type AttributeInputProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";
import { parseInteger } from "../../../values/integer.ts";
import { regionalLocale } from "../../../values/regionalLocale.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/** Twelve weights, one for each month; only their proportions count. */
export default function SeasonInput(props: AttributeInputProps) {
  const locale = useLocale();
  const { field, label, error, helperText } = useAttributeInput(props);
  const weights = (field.value ?? []) as (number | string)[];
  const nameOf = new Intl.DateTimeFormat(regionalLocale(locale), { month: "short", timeZone: "UTC" });
  const change = (month: number, text: string) => {
    const value = parseInteger(text);
    field.onChange(MONTHS.map((one) => (one === month ? (value ?? (value === null ? 0 : text)) : (weights[one] ?? 0))));
  };
  return (
    <Box role="group" aria-label={label} sx={{ gridColumn: "1 / -1" }}>
      <Typography variant="body2" color={error ? "error" : "text.secondary"} gutterBottom>
        {label} *
      </Typography>
      <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))" }}>
        {MONTHS.map((month) => (
          <TextField
            key={month}
            size="small"
            label={nameOf.format(Date.UTC(2026, month, 1))}
            value={weights[month] ?? ""}
            error={typeof weights[month] === "string"}
            onChange={(event) => change(month, event.target.value)}
            onBlur={field.onBlur}
            slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off", style: { textAlign: "right" } } }}
          />
        ))}
      </Box>
      <FormHelperText error={error}>{helperText}</FormHelperText>
    </Box>
  );
}
