import { Box } from "@mui/material";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useLabel } from "../../../model/useLabel.ts";

/** The substituted formulas, as the server printed them from the numbers that decided. 五(一)2 */
export default function Arithmetic({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const text = String((locale === "zh" ? record.arithmeticZh : record.arithmeticEn) ?? "");
  return (
    <EvidencePanel title={label({ zh: "计算过程", en: "Arithmetic" })}>
      <Box component="div" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" }}>
        {text || label({ zh: "需求不足 30 天，由采购员判断。", en: "Fewer than 30 days of demand: the purchaser decides." })}
      </Box>
    </EvidencePanel>
  );
}
