import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { posting } from "../../../platform/posting/posting.ts";

export const SalesDeliveryStatus = enumeration("SalesDeliveryStatus", "Status of a delivery.", {
  ALLOCATED: { zh: "待拣货", en: "To pick", tone: "warning", about: "Stock is allocated to it." },
  PICKED: { zh: "待复核", en: "To check", tone: "warning", about: "The goods were taken from their locations." },
  CHECKED: { zh: "待发货", en: "To ship", tone: "info", about: "A third person has checked the goods." },
  ...posting,
  SHIPPED: { zh: "已发货", en: "Shipped", tone: "info", about: "The goods have been shipped; stock and receivable are posted." },
  SIGNED: { zh: "已签收", en: "Signed", tone: "good", about: "The customer has signed for them." },
  RETURNED: { zh: "已全部退回", en: "Returned", about: "All packs were returned; it cannot be signed for." },
  LOST: { zh: "已灭失", en: "Lost", tone: "bad", about: "The goods are lost; what had not come back was credited to the customer." },
  RELEASED: { zh: "已取消分配", en: "Released", about: "Its allocated stock was released." },
});
export type SalesDeliveryStatus = ValueOf<typeof SalesDeliveryStatus>;
