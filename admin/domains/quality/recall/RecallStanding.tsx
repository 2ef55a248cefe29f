import { Box, Paper, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { formatInteger } from "../../../values/integer.ts";
import { Moment } from "../../../values/Moment.tsx";
import { ReferenceName } from "../../../values/ReferenceName.tsx";
import { formatShare } from "../../../values/share.ts";
import { Countdown } from "./Countdown.tsx";

interface Lot {
  productId: string;
  batchNumber: string;
  received: number;
  onHand: number;
  sold: number;
  returnedToSupplier: number;
  destroyedOrLost: number;
  gap: number;
}

interface Standing {
  customers: number;
  deliveries: number;
  notShipped: number;
  onTheWay: number;
  openReturns: number;
  notified: number;
  acknowledged: number;
  /** In hundredths of a percent. */
  response: number | null;
  sold: number;
  used: number;
  returned: number;
  recovery: number | null;
  lots: Lot[];
}

/** States in which the clock for telling customers still matters. */
const running: ReadonlySet<string> = new Set(["OPEN", "HELD", "POSTING", "NOTIFYING", "RETURNING"]);

/** How far a recall is: its countdown, who has answered, what has come back, and whether every pack is accounted for. 公告 92/2022 */
export default function RecallStanding({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const standing = record.standing as Standing | undefined;
  if (!standing) return null;
  const count = (value: number): string => formatInteger(value, locale);
  const { customers, deliveries, notShipped, onTheWay, openReturns, notified, acknowledged, sold, used, returned } = standing;
  const figures: [ReactNode, ReactNode, string?][] = [
    [label({ zh: "客户响应率", en: "Response" }), formatShare(standing.response), label({ zh: `已通知 ${count(notified)} 家，确认 ${count(acknowledged)} 家`, en: `${count(acknowledged)} of ${count(notified)} told` })],
    [label({ zh: "收回率", en: "Recovery" }), formatShare(standing.recovery), label({ zh: `售出 ${count(sold)}，已使用 ${count(used)}，收回 ${count(returned)}`, en: `${count(returned)} back of ${count(sold)} sold, ${count(used)} used` })],
    [label({ zh: "涉及客户", en: "Customers" }), count(customers), label({ zh: `${count(deliveries)} 张发货单`, en: counted(deliveries, "delivery") })],
    [label({ zh: "在途发货单", en: "On their way" }), count(onTheWay)],
    [label({ zh: "库内发货单", en: "Not shipped" }), count(notShipped)],
    [label({ zh: "未完退货", en: "Open returns" }), count(openReturns)],
  ];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="recall-standing" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1.5, mb: 1.5 }}>
        <Typography id="recall-standing" component="h2" variant="subtitle1">
          {label({ zh: "召回进度", en: "Progress of the recall" })}
        </Typography>
        {running.has(String(record.status)) && (
          <>
            <Countdown until={String(record.notifyBy)} over={notified > 0 && acknowledged === customers} />
            <Typography variant="body2" color="text.secondary">
              {label({ zh: "通知截止", en: "Notify by" })} <Moment at={String(record.notifyBy)} />
            </Typography>
          </>
        )}
      </Stack>
      <Box component="dl" sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 5, rowGap: 1.5, mb: 2 }}>
        {figures.map(([name, value, note], i) => (
          <div key={i}>
            <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>{name}</Box>
            <Box component="dd" sx={{ m: 0, typography: "h6" }}>
              {value}
              {note && <Box sx={{ typography: "caption", color: "text.secondary" }}>{note}</Box>}
            </Box>
          </div>
        ))}
      </Box>
      <LotBalances lots={standing.lots} />
    </Paper>
  );
}

function LotBalances({ lots }: { lots: Lot[] }) {
  const label = useLabel();
  const locale = useLocale();
  const columns = [
    ["received", label({ zh: "入库", en: "Received" })],
    ["onHand", label({ zh: "库存", en: "On hand" })],
    ["sold", label({ zh: "净售出", en: "Sold, net" })],
    ["returnedToSupplier", label({ zh: "退供货单位", en: "To supplier" })],
    ["destroyedOrLost", label({ zh: "销毁或损失", en: "Destroyed or lost" })],
    ["gap", label({ zh: "差额", en: "Gap" })],
  ] as const;
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{label({ zh: "批次", en: "Lot" })}</TableCell>
            {columns.map(([name, title]) => <TableCell key={name} align="right">{title}</TableCell>)}
          </TableRow>
        </TableHead>
        <TableBody>
          {lots.map((lot) => (
            <TableRow key={`${lot.productId} ${lot.batchNumber}`}>
              <TableCell component="th" scope="row">
                <ReferenceName id={lot.productId} /> {lot.batchNumber}
              </TableCell>
              {columns.map(([name]) => (
                <TableCell key={name} align="right" sx={name === "gap" && lot.gap !== 0 ? { color: "error.main", fontWeight: 600 } : undefined}>
                  {formatInteger(lot[name], locale)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
