import { Box } from "@mui/material";
import type { PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useLabel } from "../../../model/useLabel.ts";

/** The checksum of the envelope, which the supplier has as its receipt. 五(一)3 */
export default function Envelope({ record }: { record: PageRecord }) {
  const label = useLabel();
  if (!record.envelopeDigest) return null;
  return (
    <EvidencePanel title={label({ zh: "密封摘要（SHA-256）", en: "Envelope digest (SHA-256)" })}>
      <Box component="div" sx={{ fontFamily: "monospace", overflowWrap: "anywhere" }}>
        {String(record.envelopeDigest)}
      </Box>
    </EvidencePanel>
  );
}
