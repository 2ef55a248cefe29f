import { Typography } from "@mui/material";
import type { Named, PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { ScanPreview } from "../../../documents/ScanPreview.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { Licences } from "./Licences.tsx";

/** The scan that is to be compared with what was entered, and what else its owner holds. 五(一)1 */
export default function ScanEvidence({ record }: { record: PageRecord }) {
  const label = useLabel();
  const file = record.file as Named | null | undefined;
  return (
    <>
      <EvidencePanel title={label({ zh: "扫描件", en: "Scan" })}>
        {file ? <ScanPreview file={file} /> : <Typography color="error">{label({ zh: "没有扫描件", en: "No scan" })}</Typography>}
      </EvidencePanel>
      <Licences ownerId={String(record.ownerId)} title={{ zh: "所属单位的证照", en: "Licences of the owner" }} />
    </>
  );
}
