import { Box, Paper, Stack, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { Progress } from "../deliveries/Progress.tsx";

interface Goal {
  kind: string;
  target: number;
  reached: number;
  currency: string | null;
  /** In hundredths of a percent. */
  share: number;
}

/** How far the goals of a plan have been reached, from what has really happened. 四(三)1 */
export default function GoalProgress({ record }: { record: PageRecord }) {
  const label = useLabel();
  const goals = (record.progress as Goal[] | undefined) ?? [];
  if (goals.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "目标达成", en: "Progress" })}
      </Typography>
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.5 }}>
        {goals.map(({ kind, target, reached, currency, share }) => (
          <li key={`${kind} ${currency}`}>
            <Box sx={{ display: "flex", justifyContent: "space-between", gap: 2, typography: "body2" }}>
              <EnumValue enumeration="GoalKind" value={kind} />
              <span>
                <Quantity value={reached} currency={currency} /> / <Quantity value={target} currency={currency} />
              </span>
            </Box>
            <Progress share={share / 10_000} label={label({ zh: "达成率", en: "Attainment" })} />
          </li>
        ))}
      </Stack>
    </Paper>
  );
}

function Quantity({ value, currency }: { value: number; currency: string | null }) {
  const locale = useLocale();
  return currency ? <MoneyValue money={{ amount: value, currency }} /> : formatInteger(value, locale);
}
