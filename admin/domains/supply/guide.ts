import type { GuideStep } from "../entityPage.ts";

/** From the order to stock. 五(一), 五(二) */
export default [
  {
    roles: ["purchaser"],
    does: { zh: "新建一张采购订单", en: "Create a purchase order" },
    why: { zh: "选好供应商后，只列出其许可范围内的商品，单价带出上次采购价。", en: "Once a supplier is chosen, only products within its licence are offered, and the last price is filled in." },
    entity: "PurchaseOrder",
    at: "create",
  },
  {
    roles: ["purchaser", "supplyLead"],
    does: { zh: "查看逾期未到货的订单", en: "Look at overdue deliveries" },
    why: { zh: "逾期的订单排在最前。", en: "The most overdue come first." },
    entity: "PurchaseOrder",
    at: { queue: "overdueOrders" },
  },
  {
    roles: ["receiver"],
    does: { zh: "登记一次收货", en: "Receive a delivery" },
    why: { zh: "从发货通知开始，数量已经填好。", en: "Begin at an announced shipment; its quantities are filled in." },
    entity: "ShipmentNotice",
    at: { queue: "announcedShipments" },
  },
  {
    roles: ["inspector"],
    does: { zh: "验收一批到货", en: "Inspect a delivery" },
    why: { zh: "验收合格的才能上架。", en: "Only what has passed can be put away." },
    entity: "Inspection",
    at: { queue: "inspections" },
  },
  {
    roles: ["warehouseKeeper"],
    does: { zh: "上架一批商品", en: "Put a batch away" },
    why: { zh: "只列出合格区的货位。", en: "Only locations in storage zones are offered." },
    entity: "PutAway",
    at: { queue: "putAways" },
  },
  {
    roles: ["warehouseKeeper", "supplyLead"],
    does: { zh: "查看临期库存", en: "Look at stock that expires soon" },
    why: { zh: "最早失效的排在最前。", en: "The nearest expiry comes first." },
    entity: "StockBalance",
    at: "list",
  },
] satisfies GuideStep[];
