import { Box, Paper, Stack, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { formatInteger } from "../../../values/integer.ts";
import { ReferenceName } from "../../../values/ReferenceName.tsx";

interface CodesOfCustomer {
  customerId: string;
  shipped: number;
  returned: number;
  codes: string[];
}

/** Which codes of the lots each customer was sent, and how many packs of them came back. 药品管理法 §36 */
export default function RecalledCodes({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const rows = (record.recalledCodes as CodesOfCustomer[] | undefined) ?? [];
  if (rows.length === 0) return null;
  const count = (value: number): string => formatInteger(value, locale);
  return (
    <Paper variant="outlined" component="section" aria-labelledby="recalled-codes" sx={{ p: 2 }}>
      <Typography id="recalled-codes" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "追溯码流向", en: "Where the codes went" })}
      </Typography>
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1 }}>
        {rows.map(({ customerId, shipped, returned, codes }) => (
          <Box key={customerId} component="li">
            <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, typography: "body2" }}>
              <ReferenceName id={customerId} />
              <strong>{label({ zh: `扫码出库 ${count(shipped)} 盒，扫码退回 ${count(returned)} 盒`, en: `${counted(shipped, "pack")} scanned out, ${count(returned)} scanned back` })}</strong>
            </Box>
            <Box sx={{ typography: "caption", color: "text.secondary", overflowWrap: "anywhere" }}>{codes.join("  ")}</Box>
          </Box>
        ))}
      </Stack>
    </Paper>
  );
}
