import { Box, Chip, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "react-admin";
import type { Money, Named, PageRecord } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useLook } from "../../../inputs/useLook.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatDate } from "../../../values/dates.ts";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatShare } from "../../../values/share.ts";
import { ALARMING, comparePrice, NOTABLE, type PastPrice } from "./priceHistory.ts";

interface Line {
  productId: string;
  product: Named | null;
  quantity: number;
  unitPrice: Money | null;
}

/** Products that one request asks about. */
const MOST_PRODUCTS = 40;

/** Each price of an order against what was paid before, and each quantity against the stock that there is. 五(一)3 */
export default function PriceEvidence({ record }: { record: PageRecord }) {
  const label = useLabel();
  const look = useLook();
  const lines = record.lines as unknown as Line[];
  const productId = [...new Set(lines.map((line) => line.productId))].slice(0, MOST_PRODUCTS);
  const { data, error, refetch } = useQuery({
    queryKey: ["priceEvidence", record.id, record.version],
    queryFn: async () => {
      const [prices, balances] = await Promise.all([
        look!.find("SupplierPrice", { productId }, ["supplierId", "productId", "orderedOn", "unitPrice"]),
        look!.find("StockBalance", { productId, allocatable: true }, ["productId", "available"]),
      ]);
      return { prices: prices as unknown as PastPrice[], balances };
    },
    enabled: look !== undefined && productId.length > 0,
  });
  const stockOf = (product: string) => data?.balances.filter((one) => one.productId === product).reduce((sum, { available }) => sum + Number(available ?? 0), 0) ?? 0;
  return (
    <EvidencePanel title={label({ zh: "价格与库存", en: "Prices and stock" })}>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.5 }}>
        {data &&
          lines
            .filter((line) => productId.includes(line.productId))
            // Lines have no identity but their place.
            .map((line, index) => <LineEvidence key={index} line={line} supplierId={String(record.supplierId)} history={data.prices} stock={stockOf(line.productId)} />)}
      </Stack>
      {lines.some((line) => !productId.includes(line.productId)) && (
        <Typography variant="body2" color="text.secondary">
          {label({ zh: `仅比较前 ${MOST_PRODUCTS} 个商品。`, en: `The first ${MOST_PRODUCTS} products are compared.` })}
        </Typography>
      )}
    </EvidencePanel>
  );
}

function LineEvidence({ line, supplierId, history, stock }: { line: Line; supplierId: string; history: PastPrice[]; stock: number }) {
  const label = useLabel();
  const locale = useLocale();
  const { productId, product, quantity, unitPrice } = line;
  const priceText = ({ unitPrice: price, orderedOn }: PastPrice) => `${formatMoney(price, locale)} · ${formatDate(orderedOn, locale)}`;
  const { last, lowestElsewhere, change } = unitPrice ? comparePrice(unitPrice, { supplierId, productId }, history) : {};
  return (
    <li>
      <Typography variant="subtitle2" component="div">
        {product?.displayName}
      </Typography>
      {unitPrice && (
        <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
          <Box component="span" sx={{ fontVariantNumeric: "tabular-nums" }}>
            {formatMoney(unitPrice, locale)}
          </Box>
          <Change change={change} />
        </Stack>
      )}
      <Typography variant="body2" color="text.secondary">
        {[
          last && label({ zh: `上次 ${priceText(last)}`, en: `Last ${priceText(last)}` }),
          lowestElsewhere && label({ zh: `其他供应商最低 ${priceText(lowestElsewhere)}`, en: `Lowest elsewhere ${priceText(lowestElsewhere)}` }),
          label({ zh: `订购 ${formatInteger(quantity, "zh")}`, en: `Ordered ${formatInteger(quantity, "en")}` }),
          label({ zh: `可用库存 ${formatInteger(stock, "zh")}`, en: `${formatInteger(stock, "en")} in stock` }),
        ]
          .filter(Boolean)
          .join(locale === "zh" ? "；" : "; ")}
      </Typography>
    </li>
  );
}

/** How far a price is from the one before: in words and colour, so that a slip of a digit is seen. */
function Change({ change }: { change: number | undefined }) {
  const label = useLabel();
  if (change === undefined) return <Chip size="small" label={label({ zh: "无历史价格", en: "No earlier price" })} />;
  const size = Math.abs(change);
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  const color = size >= ALARMING ? "error" : size >= NOTABLE ? "warning" : "default";
  return <Chip size="small" color={color} label={`${sign}${formatShare(size)}`} />;
}
