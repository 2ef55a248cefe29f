import { Paper, Table, TableBody, TableCell, TableContainer, TableRow, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import type { Money, Named, PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { HeadRow } from "../../../values/HeadRow.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";

interface Offer {
  rfqLine: number;
  product: Named | null;
  supplier: Named | null;
  quotation: Named | null;
  unitPrice: Money;
  quantity: number;
  overBuying: number;
  freight: Money;
  perPack: number;
  rank: number;
  awarded: boolean;
}

/** Every offer per pack, line by line, from the lowest: what the award rests on. 五(一)3 */
export default function Comparison({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const offers = (record.comparison as Offer[] | null) ?? [];
  if (offers.length === 0) return null;
  const heads = [
    label({ zh: "商品", en: "Product" }),
    label({ zh: "供应商", en: "Supplier" }),
    label({ zh: "报价单", en: "Quotation" }),
    label({ zh: "含税单价", en: "Unit price" }),
    label({ zh: "采购数量", en: "Quantity to buy" }),
    label({ zh: "超买数量", en: "Over-buying" }),
    label({ zh: "运费", en: "Freight" }),
    label({ zh: "每盒成本", en: "Cost per pack" }),
    label({ zh: "名次", en: "Rank" }),
  ];
  const cells = (offer: Offer): string[] => [
    `${offer.rfqLine}. ${offer.product?.displayName ?? ""}`,
    `${offer.supplier?.displayName ?? ""}${offer.awarded ? label({ zh: "（中选）", en: " (awarded)" }) : ""}`,
    offer.quotation?.displayName ?? "",
    formatMoney(offer.unitPrice, locale),
    formatInteger(offer.quantity, locale),
    formatInteger(offer.overBuying, locale),
    formatMoney(offer.freight, locale),
    (offer.perPack / 10_000).toFixed(4),
    formatInteger(offer.rank, locale),
  ];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="rfq-comparison" sx={{ p: 2 }}>
      <Typography id="rfq-comparison" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "比价表", en: "Comparison" })}
      </Typography>
      <TableContainer tabIndex={0} role="group" aria-labelledby="rfq-comparison">
        <Table size="small">
          <HeadRow heads={heads} figuresFrom={3} />
          <TableBody>
            {offers.map((offer) => (
              <TableRow key={`${offer.rfqLine} ${offer.quotation?.id}`}>
                {cells(offer).map((cell, i) => (
                  <TableCell key={heads[i]} align={i > 2 ? "right" : "left"} sx={{ fontWeight: offer.rank === 1 ? 600 : undefined, fontVariantNumeric: "tabular-nums" }}>
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}
