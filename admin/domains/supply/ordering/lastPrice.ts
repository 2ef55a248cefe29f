import type { Money } from "../../../api/record.ts";
import { formatDate } from "../../../values/dates.ts";
import { formatMoney } from "../../../values/money.ts";
import type { Prefill } from "../../choices.ts";

/** What a product last cost at this supplier; elsewhere, only said. 五(一)3 */
export const lastPrice: Prefill = {
  dependsOn: ["supplierId", "lines.productId"],
  value: async ([supplierId, productId], { find }) => {
    const [own] = await find("SupplierPrice", { supplierId, productId }, ["orderedOn", "unitPrice"]);
    if (own?.unitPrice) {
      const price = own.unitPrice as Money;
      return { value: price, note: { zh: `上次采购价 ${priceText(own, "zh")}`, en: `Last price ${priceText(own, "en")}` } };
    }
    const [other] = await find("SupplierPrice", { productId }, ["orderedOn", "unitPrice"]);
    if (!other?.unitPrice) return {};
    return { note: { zh: `其他供应商 ${priceText(other, "zh")}`, en: `Other supplier ${priceText(other, "en")}` } };
  },
};

const priceText = ({ unitPrice, orderedOn }: Record<string, unknown>, locale: string): string =>
  locale === "zh" ? `${formatMoney(unitPrice as Money, locale)}（${formatDate(String(orderedOn), locale)}）` : `${formatMoney(unitPrice as Money, locale)} (${formatDate(String(orderedOn), locale)})`;
