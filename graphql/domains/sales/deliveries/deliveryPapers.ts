/** What goes with the goods, and what they are picked by. 随货同行单: GSP §73, 药品管理法 §57. 冷链交接单: GSP 附录1 冷藏、冷冻药品的储存与运输管理 */
import { declarePaper } from "../../../platform/paper/paper.ts";
import { isColdChain } from "../../catalogue/api.ts";
import { Delivery } from "./delivery.ts";

declarePaper(Delivery, {
  name: "deliveryNote",
  label: { zh: "随货同行单", en: "Delivery note" },
  about: "Goes with the goods and names every batch.",
  states: ["CHECKED", "SHIPPED", "SIGNED", "RETURNED", "LOST"],
  facts: [
    { path: "consigneeName", or: "customerId", zh: "收货单位", en: "Consignee" },
    { path: "consigneeAddress", or: "shipToId.address", zh: "收货地址", en: "Ship-to address" },
    "shippedOn",
    { path: "salesOrderId", zh: "销售订单", en: "Sales order" },
    "storageClass",
    "carrierName",
    "trackingNumber",
    "departureTemperature",
    { path: "pickedById", zh: "拣货员", en: "Picked by" },
    { path: "checkedById", zh: "复核员", en: "Checked by" },
  ],
  lines: {
    of: "lines",
    columns: [
      { path: "productId.genericName", zh: "通用名称", en: "Generic name" },
      "productId.dosageForm",
      { path: "productId.strength", zh: "规格", en: "Strength" },
      { path: "productId.pack", zh: "包装", en: "Pack" },
      "productId.approvalNumber",
      { path: "productId.makers", or: "productId.manufacturer", zh: "上市许可持有人/生产企业", en: "MAH / manufacturer" },
      "batchNumber",
      "batchId.producedOn",
      { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" },
      { path: "productId.storageClass", zh: "储存条件", en: "Storage" },
      { path: "batchId.perCase", zh: "件装量", en: "Per case" },
      "quantity",
      "unitPrice",
      "exactPrice",
      "amount",
    ],
  },
  totals: ["total"],
  signatures: [
    { zh: "拣货员签字", en: "Picker" },
    { zh: "复核员签字", en: "Outbound checker" },
    { zh: "收货人签章", en: "Received by" },
  ],
  seal: "OUTBOUND",
  sharedWith: ["CUSTOMER"],
});

declarePaper(Delivery, {
  name: "coldChainHandover",
  label: { zh: "冷链交接单", en: "Cold-chain hand-over" },
  about: "Goes with cold and frozen goods: in what they travel, and when and how cold they left and arrived.",
  states: ["SHIPPED", "SIGNED", "RETURNED", "LOST"],
  appliesTo: ({ storageClass }) => storageClass !== undefined && storageClass !== null && isColdChain(storageClass),
  facts: [
    { path: "consigneeName", or: "customerId", zh: "收货单位", en: "Consignee" },
    { path: "consigneeAddress", or: "shipToId.address", zh: "收货地址", en: "Ship-to address" },
    "storageClass",
    "carrierName",
    "trackingNumber",
    "transportUnit",
    "departedAt",
    "departureTemperature",
    "handedOverAt",
    "arrivalTemperature",
    "signedBy",
  ],
  lines: { of: "lines", columns: ["productId", "batchNumber", { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "quantity"] },
  signatures: [
    { zh: "发货人签字", en: "Dispatched by" },
    { zh: "承运人签字", en: "Carrier" },
    { zh: "收货人签字", en: "Received by" },
  ],
  sharedWith: ["CUSTOMER"],
});

declarePaper(Delivery, {
  name: "pickingList",
  label: { zh: "拣货单", en: "Picking list" },
  about: "Packs to pick, by location.",
  states: ["ALLOCATED", "PICKED"],
  facts: ["salesOrderId", "customerId", "requestedOn", "storageClass"],
  lines: { of: "lines", columns: ["locationId", "productId", "batchNumber", { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "quantity"] },
  signatures: [
    { zh: "拣货员签字", en: "Picker" },
    { zh: "复核员签字", en: "Outbound checker" },
  ],
});
