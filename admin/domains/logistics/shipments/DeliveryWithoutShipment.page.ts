import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Delivery", says: { zh: "系统每天检查：已发货而不在任何运单上的发货单列在这里。", en: "Checked daily: deliveries that have left and are on no shipment." } },
  columns: ["deliveryId", "carrierId", "shippedOn", "standing", "foundOn", "endedOn", "reason"],
  facts: ["deliveryId", "carrierId", "shippedOn", "reason"],
  queues: [
    {
      name: "deliveriesWithoutShipment",
      title: { zh: "无运单的发货", en: "Deliveries without a shipment" },
      verb: { zh: "说明原因", en: "Explain" },
      roles: ["logisticsCoordinator", "supplyLead"],
      filter: () => ({ standing: true }),
      sort: { field: "foundOn", order: "ASC" },
      columns: ["carrierId", "shippedOn", "foundOn"],
    },
  ],
} satisfies EntityPage;
