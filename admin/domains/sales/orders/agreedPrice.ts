import type { Label } from "../../../../graphql/schema/model.ts";
import type { Money } from "../../../api/record.ts";
import { formatInteger } from "../../../values/integer.ts";
import type { Look, Prefill } from "../../choices.ts";
import { orderPrices } from "./orderPrices.operations.ts";

interface OrderPrice {
  unitPrice: Money;
  /** Ten-thousandths, where the price is not whole minor units. */
  exactPrice: number | null;
  source: "AWARD" | "CONTRACT" | "LIST";
  number: string;
}

const SOURCES: Record<OrderPrice["source"], Label> = {
  AWARD: { zh: "集采中选价", en: "Tender award" },
  CONTRACT: { zh: "合同价", en: "Contract price" },
  LIST: { zh: "价格表", en: "Price list" },
};

/** The price that the server would take over for the product, and what of it can be sold today. 四(四)2 */
export const agreedPrice: Prefill = {
  dependsOn: ["customerId", "contractId", "lines.productId", "lines.freeWithLine"],
  optional: ["contractId", "lines.freeWithLine"],
  value: async ([customerId, contractId, productId, freeWithLine], look) => {
    const [agreed, available] = await Promise.all([freeWithLine ? undefined : priceOf({ customerId, contractId, productIds: [productId] }, look), availableOf(productId, look)]);
    const stock = { zh: `可用库存 ${formatInteger(available, "zh")}`, en: `${formatInteger(available, "en")} in stock` };
    if (freeWithLine) return { value: { amount: 0, currency: "CNY" }, beside: { exactPrice: null }, note: { zh: `赠品 · ${stock.zh}`, en: `Free · ${stock.en}` } };
    if (!agreed) return { beside: { exactPrice: null }, note: stock };
    const { unitPrice, exactPrice, source, number } = agreed;
    const exact = exactPrice === null ? "" : (exactPrice / 10_000).toFixed(4);
    const note = { zh: `${SOURCES[source].zh}（${number}）${exact} · ${stock.zh}`, en: `${[`${SOURCES[source].en} (${number})`, exact].filter(Boolean).join(" ")} · ${stock.en}` };
    return { value: unitPrice, beside: { exactPrice }, note };
  },
};

async function priceOf(asked: Record<string, unknown>, look: Look): Promise<OrderPrice | undefined> {
  const { prices } = await look.ask<{ prices: OrderPrice[] }>(orderPrices, asked);
  return prices[0];
}

async function availableOf(productId: unknown, { find }: Look): Promise<number> {
  const balances = await find("StockBalance", { productId, allocatable: true }, ["available"]);
  return balances.reduce((sum, { available }) => sum + Number(available ?? 0), 0);
}
