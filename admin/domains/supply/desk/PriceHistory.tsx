import { Box, Paper, Table, TableBody, TableCell, TableContainer, TableRow, Typography } from "@mui/material";
import { lazy, Suspense } from "react";
import { useLocale } from "react-admin";
import { useLabel } from "../../../model/useLabel.ts";
import { HeadRow } from "../../../values/HeadRow.tsx";
import { formatDate } from "../../../values/dates.ts";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { type DeskPrice, priceChart } from "./priceSeries.ts";

export type { DeskPrice } from "./priceSeries.ts";

const PriceLines = lazy(() => import("./PriceLines.tsx"));

/** What was paid before, as a chart and as a table that can be printed. 五(一)3 */
export function PriceHistory({ prices, of }: { prices: DeskPrice[]; of: "Product" | "Supplier" }) {
  const label = useLabel();
  const locale = useLocale();
  const chart = priceChart(prices);
  if (!chart) return null;
  const heads = [
    label({ zh: "下单日期", en: "Ordered on" }),
    of === "Product" ? label({ zh: "供应商", en: "Supplier" }) : label({ zh: "商品", en: "Product" }),
    label({ zh: "数量", en: "Quantity" }),
    label({ zh: "单价", en: "Unit price" }),
  ];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="price-history" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="price-history" component="h3" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "价格历史", en: "Price history" })}
      </Typography>
      {chart.days.length > 1 && (
        <Suspense fallback={<Box sx={{ height: 260 }} />}>
          <PriceLines chart={chart} />
        </Suspense>
      )}
      {chart.left > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {label({ zh: `图中未包括 ${chart.left} 笔其他币种或次数较少的价格，见下表。`, en: `The chart leaves out ${chart.left} prices in other currencies or of those with few orders; the table has them.` })}
        </Typography>
      )}
      <TableContainer tabIndex={0} role="group" aria-labelledby="price-history" sx={{ maxHeight: 360, "@media print": { maxHeight: "none" } }}>
        <Table size="small" stickyHeader>
          <HeadRow heads={heads} figuresFrom={2} />
          <TableBody>
            {prices.map(({ orderedOn, purchaseOrderId, otherId, other, quantity, unitPrice }, i) => (
              // An order may hold the same product twice.
              <TableRow key={`${purchaseOrderId} ${otherId} ${i}`}>
                <TableCell sx={{ whiteSpace: "nowrap" }}>
                  <RecordLink entity="PurchaseOrder" id={purchaseOrderId}>
                    {formatDate(orderedOn, locale)}
                  </RecordLink>
                </TableCell>
                <TableCell>{other}</TableCell>
                <TableCell align="right">{formatInteger(quantity, locale)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
                  {formatMoney(unitPrice, locale)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}
