/** The supply chain: suppliers, purchasing, receiving, stock. 五(一), 五(二) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { supplyAccess } from "./access.ts";
import { supplyPartnerView } from "./partnerView.ts";
import { CarrierResolver } from "./carrier/carrier.ts";
import { PurchaseHistoryResolver } from "./history/purchaseHistoryResolver.ts";
import { OrderConfirmationResolver } from "./ordering/orderConfirmationResolver.ts";
import { PurchaseOrderResolver } from "./ordering/purchaseOrderResolver.ts";
import { PurchasingMonthResolver } from "./ordering/purchasingMonth.ts";
import { ShipmentNoticeResolver } from "./ordering/shipmentNotice.ts";
import { SupplierPriceResolver } from "./ordering/supplierPrice.ts";
import { LocationResolver } from "./places/location.ts";
import { WarehouseResolver } from "./places/warehouse.ts";
import { ZoneResolver } from "./places/zone.ts";
import { GoodsReceiptResolver } from "./receiving/goodsReceiptResolver.ts";
import { InspectionResolver } from "./receiving/inspection.ts";
import { PutAwayResolver } from "./receiving/putAway.ts";
import { BatchResolver } from "./stock/batch.ts";
import { StockBalanceResolver } from "./stock/stockBalance.ts";
import { StockCorrectionResolver } from "./stock/stockCorrection.ts";
import { StockMovementResolver } from "./stock/stockMovement.ts";
import { StockTransferResolver } from "./stock/stockTransfer.ts";
import { SupplierResolver } from "./supplier/supplierResolver.ts";
import "./notices.ts";
import "./receiving/receiveIntoStock.ts";
import "./stock/expiryWarnings.ts";

declareDomain({
  name: "supply",
  label: { zh: "供应链", en: "Supply chain" },
  area: "SUPPLY",
  resolvers: [
    SupplierResolver,
    PurchaseOrderResolver,
    PurchaseHistoryResolver,
    PurchasingMonthResolver,
    OrderConfirmationResolver,
    ShipmentNoticeResolver,
    GoodsReceiptResolver,
    InspectionResolver,
    PutAwayResolver,
    StockBalanceResolver,
    BatchResolver,
    StockTransferResolver,
    StockCorrectionResolver,
    StockMovementResolver,
    SupplierPriceResolver,
    CarrierResolver,
    WarehouseResolver,
    ZoneResolver,
    LocationResolver,
  ],
  access: supplyAccess,
  partnerView: supplyPartnerView,
});
