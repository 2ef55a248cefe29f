import { useLocale } from "react-admin";
import type { Money } from "../../../api/record.ts";
import { FiguresBy, type Member } from "../../../statistics/FiguresBy.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatShare } from "../../../values/share.ts";
import { freightFiguresOperation } from "./freight.operations.ts";

interface Carriage extends Member {
  shipments: number;
  orders: number;
  freight: Money;
  perOrder: Money | null;
  /** Hundredths of a percent. */
  shareOfValue: number | null;
  arrived: number;
  /** Hundredths of a percent. */
  onTimeShare: number | null;
}

const behind = { list: "freightCosts", filters: { CARRIER: "carrierId", REGION: "regionId" } };

/** What carriage costs and how punctual it is, by carrier, region or mode. 五(三)4 */
export default function FreightFigures() {
  const locale = useLocale();
  return (
    <FiguresBy<Carriage>
      title={{ zh: "运费分析", en: "Freight figures" }}
      operation={freightFiguresOperation}
      dimensions="FreightBy"
      columns={[
        { label: { zh: "运单", en: "Shipments" }, of: ({ shipments }) => formatInteger(shipments, locale) },
        { label: { zh: "订单", en: "Orders" }, of: ({ orders }) => formatInteger(orders, locale) },
        { label: { zh: "运费", en: "Freight" }, of: ({ freight }) => formatMoney(freight, locale) },
        { label: { zh: "单均运费", en: "Per order" }, of: ({ perOrder }) => (perOrder ? formatMoney(perOrder, locale) : "—") },
        { label: { zh: "占货值比", en: "To value" }, of: ({ shareOfValue }) => formatShare(shareOfValue) },
        { label: { zh: "准时率", en: "On time" }, of: ({ onTimeShare }) => formatShare(onTimeShare) },
      ]}
      behind={behind}
    />
  );
}
