import { Box, Paper, Stack, Typography } from "@mui/material";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { usePages } from "../../../api/usePages.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { MoreButton } from "../../../documents/MoreButton.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { counted } from "../../../values/counted.ts";
import { formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { ReferenceName } from "../../../values/ReferenceName.tsx";
import { deliveredLotsOfRecall } from "./recall.operations.ts";

interface Row {
  id: string;
  deliveryId: string;
  deliveryNumber: string;
  customerId: string;
  quantity: number;
  returnedQuantity: number;
  lostQuantity: number;
  shippedOn: string | null;
  consigneeAddress: string | null;
  deliveryStatus: string;
}

interface Page {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What has not left yet is held, and with no customer. */
const notShipped: ReadonlySet<string> = new Set(["ALLOCATED", "PICKED", "CHECKED"]);

interface Lot {
  productId: string;
  batchNumber: string;
}

/** From the manufacturer's lot to each customer, and to each delivery that went there. 公告 92/2022 */
export default function RecallReach({ record }: { record: PageRecord }) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "DeliveredLot", "read")) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="recall-reach" sx={{ p: 2 }}>
      <Typography id="recall-reach" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "批次流向", en: "Where the lots went" })}
      </Typography>
      {(record.lots as Lot[]).map((lot) => (
        <LotTree key={`${lot.productId} ${lot.batchNumber}`} lot={lot} version={record.version} />
      ))}
    </Paper>
  );
}

function LotTree({ lot: { productId, batchNumber }, version }: { lot: Lot; version: number }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const filter = { productId: { eq: productId }, batchNumber: { eq: batchNumber } };
  const list = usePages(["recallReach", productId, batchNumber, version], async (after) => (await dataProvider.ask<{ deliveredLots: Page }>(deliveredLotsOfRecall, { filter, after })).deliveredLots);
  const rows = list.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const customers = [...new Set(rows.map(({ customerId }) => customerId))];
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="subtitle2" sx={{ overflowWrap: "anywhere" }}>
        <ReferenceName id={productId} /> {batchNumber}
      </Typography>
      {list.error && <FaultPanel fault={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Typography variant="body2" color="text.secondary">{label({ zh: "该批次未发给任何客户。", en: "Nothing of this lot went to a customer." })}</Typography>}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, pl: 1.5, borderLeft: 2, borderColor: "divider" }}>
        {customers.map((id) => (
          <CustomerBranch key={id} id={id} rows={rows.filter(({ customerId }) => customerId === id)} />
        ))}
      </Stack>
      <MoreButton {...list} />
    </Box>
  );
}

function CustomerBranch({ id, rows }: { id: string; rows: Row[] }) {
  const label = useLabel();
  const locale = useLocale();
  const left = rows.filter(({ deliveryStatus }) => !notShipped.has(deliveryStatus)).reduce((sum, { quantity, returnedQuantity, lostQuantity }) => sum + quantity - returnedQuantity - lostQuantity, 0);
  return (
    <Box component="li" sx={{ py: 0.75 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, typography: "body2", overflowWrap: "anywhere" }}>
        <ReferenceName id={id} />
        <strong>{label({ zh: `未退回 ${formatInteger(left, locale)}`, en: `${formatInteger(left, locale)} not back` })}</strong>
      </Box>
      <Stack component="ul" sx={{ listStyle: "none", m: 0, pl: 2 }}>
        {rows.map(({ id: row, deliveryId, deliveryNumber, quantity, returnedQuantity, shippedOn, consigneeAddress, deliveryStatus }) => (
          <Box key={row} component="li" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, typography: "body2", color: "text.secondary", overflowWrap: "anywhere" }}>
            <RecordLink entity="Delivery" id={deliveryId}>{deliveryNumber}</RecordLink>
            <EnumValue enumeration="SalesDeliveryStatus" value={deliveryStatus} />
            <span>{label({ zh: `数量 ${formatInteger(quantity, locale)}，已退 ${formatInteger(returnedQuantity, locale)}`, en: `${counted(quantity, "pack")}, ${formatInteger(returnedQuantity, locale)} back` })}</span>
            <span>{[shippedOn && formatDate(shippedOn, locale), consigneeAddress].filter(Boolean).join(" · ")}</span>
          </Box>
        ))}
      </Stack>
    </Box>
  );
}
