import { useLocale } from "react-admin";
import type { Money } from "../../../api/record.ts";
import { FiguresBy, type Member } from "../../../statistics/FiguresBy.tsx";
import { formatMoney } from "../../../values/money.ts";
import { formatShare } from "../../../values/share.ts";
import { marginsOperation } from "./margins.operations.ts";

interface Margin extends Member {
  revenue: Money;
  cost: Money;
  margin: Money;
  freight: Money;
  marginAfterFreight: Money;
  /** Hundredths of a percent. */
  share: number | null;
}

const behind = { list: "marginLines", filters: { PRODUCT: "productId", CUSTOMER: "customerId", REPRESENTATIVE: "representativeId" } };

/** What is earned on what is sold, by product, customer or representative. 四(四)4 */
export default function Margins() {
  const locale = useLocale();
  return (
    <FiguresBy<Margin>
      title={{ zh: "毛利分析", en: "Margins" }}
      operation={marginsOperation}
      dimensions="MarginBy"
      columns={[
        { label: { zh: "不含税收入", en: "Net revenue" }, of: ({ revenue }) => formatMoney(revenue, locale) },
        { label: { zh: "销售成本", en: "Cost of sales" }, of: ({ cost }) => formatMoney(cost, locale) },
        { label: { zh: "毛利", en: "Margin" }, of: ({ margin }) => formatMoney(margin, locale) },
        { label: { zh: "毛利率", en: "Gross margin" }, of: ({ share }) => formatShare(share) },
        { label: { zh: "运费", en: "Freight" }, of: ({ freight }) => formatMoney(freight, locale) },
        { label: { zh: "扣除运费后毛利", en: "After freight" }, of: ({ marginAfterFreight }) => formatMoney(marginAfterFreight, locale) },
      ]}
      behind={behind}
    />
  );
}
