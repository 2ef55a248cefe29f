import { Alert, Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useLabel } from "../../../model/useLabel.ts";

/** Packs everything that the purchase left behind into one archive, and says what is missing. 五(一)3 */
export default function PackEvidence({ record }: { record: PageRecord }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [pack, show] = useState<{ url: string; missing: string[]; fingerprint: string } | null>(null);
  const { attempt, busy, refusal } = useAttempt();
  // Evidence of prices is for those who see prices.
  if (record.total === null || record.status === "DRAFT") return null;
  return (
    <>
      <Alert
        severity={pack && pack.missing.length > 0 ? "warning" : "info"}
        action={
          <Button variant="outlined" color="inherit" loading={busy} onClick={() => void attempt({ pack: record.id }, async () => show(await dataProvider.packEvidence(record.id)))}>
            {label({ zh: "生成证据包", en: "Pack evidence" })}
          </Button>
        }
      >
        {pack ? (
          <>
            <Box component="a" href={pack.url} sx={{ color: "inherit" }}>
              {label({ zh: "下载采购证据包", en: "Download the evidence of the purchase" })}
            </Box>
            <Typography variant="body2">{pack.missing.length === 0 ? label({ zh: "证据齐全。", en: "It is complete." }) : label({ zh: `缺失：${pack.missing.join("；")}`, en: `Missing: ${pack.missing.join("; ")}` })}</Typography>
            <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
              {label({ zh: `清单签名密钥指纹：${pack.fingerprint}。请以其他方式告知收件人核对。`, en: `Its manifest is signed with the key ${pack.fingerprint}. Tell the recipient this fingerprint by other means, so that they can compare it.` })}
            </Typography>
          </>
        ) : (
          label({ zh: "计划、询价、订单、收货、验收、发票与付款可打包为采购证据，可离线校验。", en: "Plan, RFQ, order, receipt, inspection, invoice and payment as one archive that is verified offline." })
        )}
      </Alert>
      {refusal}
    </>
  );
}
