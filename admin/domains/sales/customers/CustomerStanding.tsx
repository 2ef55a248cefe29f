import { Box } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useLook } from "../../../inputs/useLook.ts";
import { attributesOf } from "../../../model/consoleModel.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { AttributeValue } from "../../../values/AttributeValue.tsx";
import { Licences } from "../../catalogue/qualification/Licences.tsx";

const ACCOUNT = ["receivable", "committed", "onAccount"];

/** What the customer of a document owes, up to which limit, and its licences. 四(四)2 */
export default function CustomerStanding({ record }: { record: PageRecord }) {
  const label = useLabel();
  const look = useLook();
  const model = useModel();
  const customerId = String(record.customerId);
  const { data, error, refetch } = useQuery({
    queryKey: ["customerStanding", customerId],
    queryFn: async () => {
      const [customer, accounts] = await Promise.all([look!.read("Customer", customerId), look!.find("CustomerAccount", { customerId }, ACCOUNT)]);
      return { customer, accounts };
    },
    enabled: look !== undefined,
  });
  const facts = (entity: string, holder: PageRecord, names: string[]) =>
    attributesOf(model.entity(entity)!, names).map((attribute) => (
      <div key={attribute.name}>
        <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
          {label(attribute.label)}
        </Box>
        <Box component="dd" sx={{ m: 0 }}>
          <AttributeValue attribute={attribute} holder={holder} />
        </Box>
      </div>
    ));
  return (
    <>
      <EvidencePanel title={label({ zh: "客户信用", en: "Customer's credit" })}>
        {error && <FaultPanel fault={error} retry={() => void refetch()} />}
        <Box component="dl" sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 4, rowGap: 1 }}>
          {data?.customer && facts("Customer", data.customer, ["status", "creditLimit", "paymentDays"])}
          {data?.accounts.map((account) => facts("CustomerAccount", account, ACCOUNT))}
        </Box>
      </EvidencePanel>
      <Licences ownerId={customerId} title={{ zh: "客户证照", en: "Licences of the customer" }} />
    </>
  );
}
