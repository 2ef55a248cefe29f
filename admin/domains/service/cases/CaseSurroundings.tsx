import { Box, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useLook } from "../../../inputs/useLook.ts";
import { attributesOf } from "../../../model/consoleModel.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { AttributeValue } from "../../../values/AttributeValue.tsx";
import { RecordLink } from "../../../values/RecordLink.tsx";

/** The newest few of what there is; the customer's page has all of it. */
const MOST = 5;

interface ListProps {
  title: string;
  entity: string;
  /** Filter that the records are found by. */
  by: Record<string, string>;
  columns: string[];
  except?: string;
}

/** The customer, its orders and earlier cases, and the batch, beside a case. Each part waits by itself. */
export function CaseSurroundings({ record }: { record: PageRecord }) {
  const label = useLabel();
  const { customerId, batchId } = record as { customerId?: string | null; batchId?: string | null };
  return (
    <>
      {customerId && (
        <>
          <Suspense>
            <Facts title={label({ zh: "客户", en: "Customer" })} entity="Customer" id={customerId} names={["status", "kind", "representativeId", "address"]} />
          </Suspense>
          <Suspense>
            <Few title={label({ zh: "以往服务单", en: "Earlier service cases" })} entity="ServiceCase" by={{ customerId }} columns={["number", "subject", "status"]} except={record.id} />
          </Suspense>
          <Suspense>
            <Few title={label({ zh: "近期订单", en: "Recent orders" })} entity="SalesOrder" by={{ customerId }} columns={["number", "orderedOn", "status"]} />
          </Suspense>
        </>
      )}
      {batchId && (
        <Suspense>
          <Facts title={label({ zh: "批次", en: "Batch" })} entity="Batch" id={batchId} names={["batchNumber", "productId", "supplierId", "expiresOn", "status", "held"]} />
        </Suspense>
      )}
    </>
  );
}

function Facts({ title, entity, id, names }: { title: string; entity: string; id: string; names: string[] }) {
  const label = useLabel();
  const look = useLook();
  const model = useModel().entity(entity);
  const { data } = useQuery({ queryKey: ["caseFacts", entity, id], queryFn: () => look!.read(entity, id), enabled: look !== undefined });
  if (!model || !data) return null;
  return (
    <EvidencePanel title={title}>
      <RecordLink entity={entity} id={id}>
        {data.displayName}
      </RecordLink>
      <Box component="dl" sx={{ m: 0, mt: 1, display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 1, overflowWrap: "anywhere" }}>
        {attributesOf(model, names).map((attribute) => (
          <div key={attribute.name}>
            <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
              {label(attribute.label)}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              <AttributeValue attribute={attribute} holder={data} />
            </Box>
          </div>
        ))}
      </Box>
    </EvidencePanel>
  );
}

function Few({ title, entity, by, columns, except }: ListProps) {
  const label = useLabel();
  const look = useLook();
  const model = useModel().entity(entity);
  const { data } = useQuery({ queryKey: ["caseFew", entity, by], queryFn: () => look!.find(entity, by, columns), enabled: look !== undefined });
  const rows = data?.filter(({ id }) => id !== except).slice(0, MOST) ?? [];
  if (!model || !data) return null;
  const [, ...others] = attributesOf(model, columns);
  return (
    <EvidencePanel title={title}>
      {rows.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {label({ zh: "暂无", en: "None" })}
        </Typography>
      )}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 0.5 }}>
        {rows.map((row) => (
          <Stack key={row.id} component="li" direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 1, overflowWrap: "anywhere" }}>
            <RecordLink entity={entity} id={row.id}>
              {row.displayName}
            </RecordLink>
            {others.map((attribute) => (
              <AttributeValue key={attribute.name} attribute={attribute} holder={row} />
            ))}
          </Stack>
        ))}
      </Stack>
    </EvidencePanel>
  );
}
