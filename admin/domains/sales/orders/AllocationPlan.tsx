import { Paper, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Named, PageRecord } from "../../../api/record.ts";
import { ActionBar } from "../../../documents/ActionBar.tsx";
import { useEntity } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { counted } from "../../../values/counted.ts";
import { formatDate } from "../../../values/dates.ts";
import { formatInteger } from "../../../values/integer.ts";
import { allocationPlan } from "./allocation.operations.ts";

interface PlannedLine {
  orderLine: number;
  wanted: number;
  missing: number;
  left: number;
  picks: { batchNumber: string; expiresOn: string; quantity: number; location: Named | null }[];
}

/** What allocating would take, first expired first, before anybody allocates. 四(四)2 */
export default function AllocationPlan({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const entity = useEntity();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["allocationPlan", record.id, record.version],
    queryFn: () => dataProvider.ask<{ allocationPlan: PlannedLine[] }>(allocationPlan, { id: record.id }),
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return null;
  const lines = record.lines as { product: Named | null }[];
  const plan = data.allocationPlan;
  const count = (value: number) => formatInteger(value, locale);
  const left = plan.reduce((sum, line) => sum + line.left, 0);
  return (
    <Paper variant="outlined" component="section" aria-label={label({ zh: "分配预览", en: "Allocation preview" })} sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "start", flexWrap: "wrap", gap: 1 }}>
        <Typography component="h2" variant="subtitle1">
          {label({ zh: "将分配的库存（近效期先出）", en: "Stock that would be allocated, first expired first out" })}
        </Typography>
        <ActionBar entity={entity} record={record} only={["allocate"]} />
      </Stack>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "商品", en: "Product" })}</TableCell>
              <TableCell>{label({ zh: "批号", en: "Batch" })}</TableCell>
              <TableCell>{label({ zh: "有效期至", en: "Expires on" })}</TableCell>
              <TableCell>{label({ zh: "货位", en: "Location" })}</TableCell>
              <TableCell align="right">{label({ zh: "数量", en: "Quantity" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {plan.flatMap(({ orderLine, picks, missing }) => [
              ...picks.map(({ batchNumber, expiresOn, quantity, location }) => (
                <TableRow key={`${orderLine} ${batchNumber} ${location?.id}`}>
                  <TableCell>{lines[orderLine - 1]?.product?.displayName}</TableCell>
                  <TableCell>{batchNumber}</TableCell>
                  <TableCell>{formatDate(expiresOn, locale)}</TableCell>
                  <TableCell>{location?.displayName}</TableCell>
                  <TableCell align="right">{count(quantity)}</TableCell>
                </TableRow>
              )),
              ...(missing > 0
                ? [
                    <TableRow key={`${orderLine} missing`}>
                      <TableCell>{lines[orderLine - 1]?.product?.displayName}</TableCell>
                      <TableCell colSpan={3} sx={{ color: "warning.main" }}>
                        {label({ zh: "缺货，待补", en: "Out of stock: back order" })}
                      </TableCell>
                      <TableCell align="right" sx={{ color: "warning.main" }}>
                        {count(missing)}
                      </TableCell>
                    </TableRow>,
                  ]
                : []),
            ])}
          </TableBody>
        </Table>
      </TableContainer>
      {left > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {label({ zh: `另有 ${count(left)} 件本次放不下，请再次分配。`, en: `${counted(left, "pack")} more did not fit this time: allocate again.` })}
        </Typography>
      )}
    </Paper>
  );
}
