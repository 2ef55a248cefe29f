import { Box, Button, Chip, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { Label } from "../../../../graphql/schema/model.ts";
import type { Named, PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { ScanPreview } from "../../../documents/ScanPreview.tsx";
import { useLook } from "../../../inputs/useLook.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { AttributeValue } from "../../../values/AttributeValue.tsx";
import { addDays } from "../../../values/dates.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";

/** A licence that ends within so many days is marked. */
const SOON = 90;
const COLUMNS = ["kind", "title", "status", "scope", "issuedOn", "expiresOn", "fileId"];

/** The licences of a supplier, customer, carrier or product, with scope, end and scan. 五(一)1 */
export function Licences({ ownerId, title }: { ownerId: string; title: Label }) {
  const label = useLabel();
  const look = useLook();
  const { data, error, refetch } = useQuery({ queryKey: ["licences", ownerId], queryFn: () => look!.find("Qualification", { ownerId }, COLUMNS), enabled: look !== undefined });
  const licences = data?.filter(({ status }) => status !== "REVOKED");
  return (
    <EvidencePanel title={label(title)}>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {licences?.length === 0 && <Typography color="error">{label({ zh: "没有登记任何证照。", en: "No licence is on record." })}</Typography>}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.5 }}>
        {look && licences?.map((licence) => <Licence key={licence.id} licence={licence} today={look.today} />)}
      </Stack>
    </EvidencePanel>
  );
}

function Licence({ licence, today }: { licence: PageRecord; today: string }) {
  const translate = useTranslate();
  const label = useLabel();
  const [shown, show] = useState(false);
  const { attributes } = useModel().entity("Qualification")!;
  const value = (name: string) => <AttributeValue attribute={attributes.find((one) => one.name === name)!} holder={licence} />;
  const ends = licence.expiresOn ? String(licence.expiresOn) : undefined;
  const file = licence.file as Named | null | undefined;
  return (
    <li>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <RecordLink entity="Qualification" id={licence.id}>
          {licence.displayName}
        </RecordLink>
        {value("status")}
        {ends && ends <= today && <Chip size="small" color="error" label={label({ zh: "已失效", en: "Expired" })} />}
        {ends && ends > today && ends <= addDays(today, SOON) && <Chip size="small" color="warning" label={label({ zh: "即将失效", en: "Expires soon" })} />}
      </Stack>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>
        {label({ zh: "失效日期：", en: "Expires on: " })}
        {value("expiresOn")}
      </Box>
      {licence.scope != null && (
        <Box sx={{ typography: "body2" }}>
          {label({ zh: "许可范围：", en: "Scope: " })}
          {value("scope")}
        </Box>
      )}
      {file ? (
        <Button size="small" aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? translate("ra.action.close") : label({ zh: "查看扫描件", en: "View scan" })}
        </Button>
      ) : (
        <Typography variant="body2" color="error">
          {label({ zh: "没有扫描件", en: "No scan" })}
        </Typography>
      )}
      {shown && file && <ScanPreview file={file} />}
    </li>
  );
}
