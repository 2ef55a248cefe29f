import { ulid } from "ulid";
import { addDays } from "../../platform/businessDate.ts";
import { Product } from "../catalogue/product/product.ts";
import { Qualification } from "../catalogue/qualification/qualification.ts";
import { BatchCorrection } from "./corrections/batchCorrection.ts";
import { SupplierIssue } from "./issues/supplierIssue.ts";
import { OrderConfirmation } from "./ordering/orderConfirmation.ts";
import { PurchaseOrder } from "./ordering/purchaseOrder.ts";
import { SupplierPrice } from "./ordering/supplierPrice.ts";
import { GoodsReceipt } from "./receiving/goodsReceipt.ts";
import { Inspection } from "./receiving/inspection.ts";
import { Payable } from "./payables/payable.ts";
import { PaymentRequest } from "./payables/paymentRequest.ts";
import { money } from "../../table/money.ts";
import { PurchaseReturn } from "./returns/purchaseReturn.ts";
import { PutAway } from "./receiving/putAway.ts";
import { Batch } from "./stock/batch.ts";
import { Hold } from "./stock/hold.ts";
import { StockTransfer } from "./stock/stockTransfer.ts";
import { Supplier } from "./supplier/supplier.ts";
import { approvedProduct, arrival, bareSupplier, draftOrder, draftReceipt, inOrder, line, place, qualifiedSupplier, qualify, recordedCurve, sentOrder, stockAwaitingInspection, verified, releaseHold, stockInStorage } from "../../test/company.ts";
import type { Stage } from "../../test/stage.ts";
import { approveAll, storedScan, type CarriedOut, type Scenarios } from "../../test/remedies/remedy.ts";

const sound = { issuedOn: "2026-01-01", expiresOn: "2029-01-01" };

/** A product of which a pack has cost ten yuan. */
async function boughtBefore(stage: Stage, supplier: Supplier): Promise<Product> {
  const product = await approvedProduct(stage);
  await stage.seed(SupplierPrice, { supplierId: supplier.id, productId: product.id, purchaseOrderId: "po_none", orderedOn: addDays(stage.today, -30), quantity: 100, unitPrice: money(1_000, "CNY") });
  return product;
}

/** A qualification as the purchaser enters it. */
const entered = async (stage: Stage, ownerId: string, kind: Qualification["kind"], values: object = {}): Promise<Qualification> =>
  stage.create("purchaser", Qualification, { ownerId, kind, number: `N-${ulid()}`, ...sound, fileId: await storedScan(stage, "purchaser"), ...values });

/** A supplier whose quality agreement is yet to come. */
async function withoutAgreement(stage: Stage): Promise<Supplier> {
  const supplier = await bareSupplier(stage);
  await verified(stage, supplier, "BUSINESS_LICENCE");
  await verified(stage, supplier, "MANUFACTURING_LICENCE", { scope: ["CHEMICAL"] });
  return supplier;
}

async function submitting(stage: Stage, supplier: Supplier, product: Product, values: object = {}): Promise<{ order: PurchaseOrder; attempt: CarriedOut["attempt"] }> {
  const order = await draftOrder(stage, supplier, [line(product, 1)], values);
  return { order, attempt: () => stage.tryTo("purchaser", PurchaseOrder, "submit", order) };
}

/** An order waits for the supplier's agreement, which quality verifies. */
async function agreementVerified(stage: Stage, submitted: boolean, supplier: Supplier): Promise<CarriedOut> {
  const { attempt } = await submitting(stage, supplier, await approvedProduct(stage));
  const hand = async () => {
    const agreement = await entered(stage, supplier.id, "QUALITY_AGREEMENT");
    return stage.act("purchaser", Qualification, "submit", agreement);
  };
  const waiting = submitted ? await hand() : undefined;
  return { attempt, remedy: async () => stage.act("qaOfficer", Qualification, "approve", waiting ?? (await hand())) };
}

/** Quality blocks a party or a product, and its head lifts the block. */
async function unblocked(stage: Stage, target: typeof Supplier | typeof Product): Promise<CarriedOut> {
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  const { attempt } = await submitting(stage, supplier, product);
  const blocked = target === Supplier ? supplier : product;
  await stage.act("qaOfficer", target as typeof Supplier, "block", blocked, { reason: "举报" });
  return { attempt, remedy: () => stage.act("headOfQuality", target as typeof Supplier, "unblock", blocked, { reason: "澄清" }) };
}

async function firstApproved(stage: Stage, target: typeof Supplier | typeof Product): Promise<CarriedOut> {
  const status = "DRAFT" as const;
  const [supplier, product] = [await qualifiedSupplier(stage, target === Supplier ? { status } : {}), await approvedProduct(stage, target === Product ? { status } : {})];
  const { attempt } = await submitting(stage, supplier, product);
  const waiting = target === Supplier ? supplier : product;
  return {
    attempt,
    remedy: async () => {
      await stage.act("purchaser", target as typeof Supplier, "submit", waiting);
      return approveAll(stage, target as typeof Supplier, waiting);
    },
  };
}

/** A supplier's machine wants to confirm anew what the purchaser has not answered. */
async function answered(stage: Stage, action: "accept" | "refuse"): Promise<CarriedOut> {
  const supplier = await qualifiedSupplier(stage);
  const order = await sentOrder(stage, supplier, [line(await approvedProduct(stage), 100)]);
  const { clientId } = await stage.connect(`machine-${ulid()}`, supplier.id);
  const confirmation = (quantity: number) => ({ purchaseOrderId: order.id, lines: [{ orderLine: 1, quantity, expectedOn: order.expectedOn, reason: "产能不足" }] });
  const open = await stage.create<OrderConfirmation>(clientId, OrderConfirmation, confirmation(60));
  return { attempt: () => stage.tryCreate(clientId, OrderConfirmation, confirmation(80)), remedy: () => stage.act("purchaser", OrderConfirmation, action, open, { reason: "合同数量" }) };
}

/** An order that waits for its approval comes back to the purchaser. */
async function returnedOrder(stage: Stage, subject: string, action: "withdraw" | "reject"): Promise<CarriedOut> {
  const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
  await stage.act("purchaser", PurchaseOrder, "submit", order);
  return {
    attempt: () => stage.tryUpdate("purchaser", PurchaseOrder, order, { lines: order.lines.map(({ productId, unitPrice }) => ({ productId, unitPrice, quantity: 20 })) }),
    remedy: () => stage.act(subject, PurchaseOrder, action, order, { reason: "数量有误" }),
  };
}

async function coldReceipt(stage: Stage): Promise<GoodsReceipt> {
  const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage, { storageClass: "COLD" }), 10)]);
  return draftReceipt(stage, order, await place(stage, "RECEIVING", "COLD"), [arrival(stage, 5)], { arrivalTemperature: 50 });
}

export const remedies: Scenarios = {
  "NOT_EDITABLE: ask": async (stage) => {
    const { id: supplierId } = await qualifiedSupplier(stage);
    const issue = await stage.create("purchaser", SupplierIssue, { kind: "DELIVERY", supplierId, subject: "到货时间", question: "请确认新的到货日期。", serious: false, dueOn: addDays(stage.today, 3) });
    await stage.act("purchaser", SupplierIssue, "answer", issue, { text: "后天到货" });
    return {
      attempt: () => stage.tryUpdate("purchaser", SupplierIssue, issue, { subject: "到货日期" }),
      remedy: () => stage.act("purchaser", SupplierIssue, "ask", issue, { text: "上午还是下午？" }),
    };
  },
  "PRICE_VARIANCE_NOT_EXPLAINED: PurchaseOrder.update": async (stage) => {
    const supplier = await qualifiedSupplier(stage);
    const order = await draftOrder(stage, supplier, [line(await boughtBefore(stage, supplier), 10, 1_100)]);
    return {
      attempt: () => stage.tryTo("purchaser", PurchaseOrder, "submit", order),
      remedy: () => stage.update("purchaser", PurchaseOrder, order, { varianceReason: "原料药价格自九月起上涨" }),
    };
  },
  "QUALIFICATION_MISSING: Qualification.approve": async (stage) => agreementVerified(stage, false, await withoutAgreement(stage)),
  "QUALIFICATION_NOT_VERIFIED: Qualification.approve": async (stage) => agreementVerified(stage, true, await withoutAgreement(stage)),
  "QUALIFICATION_EXPIRED: Qualification.approve": async (stage) => {
    const supplier = await withoutAgreement(stage);
    await verified(stage, supplier, "QUALITY_AGREEMENT", { expiresOn: stage.today });
    return agreementVerified(stage, false, supplier);
  },
  "NEEDS_SCAN: Qualification.update": async (stage) => {
    const one = await entered(stage, (await qualifiedSupplier(stage)).id, "GSP_CERTIFICATE", { fileId: undefined });
    return {
      attempt: () => stage.tryTo("purchaser", Qualification, "submit", one),
      remedy: async () => stage.update("purchaser", Qualification, one, { fileId: await storedScan(stage, "purchaser") }),
    };
  },
  "ALREADY_EXPIRED: Qualification.update": async (stage) => {
    const one = await entered(stage, (await qualifiedSupplier(stage)).id, "GSP_CERTIFICATE", { expiresOn: addDays(stage.today, -1) });
    return {
      attempt: () => stage.tryTo("purchaser", Qualification, "submit", one),
      remedy: () => stage.update("purchaser", Qualification, one, { expiresOn: addDays(stage.today, 365) }),
    };
  },
  "RENEWAL_UNDER_REVIEW: Qualification.approve": async (stage) => {
    const old = await verified(stage, await qualifiedSupplier(stage), "GSP_CERTIFICATE");
    const renewal = async () => ({ number: `N-${ulid()}`, ...sound, fileId: await storedScan(stage, "purchaser") });
    const { renewedById } = await stage.act<Qualification>("purchaser", Qualification, "renew", old, await renewal());
    return {
      attempt: async () => stage.tryTo("purchaser", Qualification, "renew", old, await renewal()),
      remedy: async () => stage.act("qaOfficer", Qualification, "approve", await stage.fresh<Qualification>(renewedById!)),
    };
  },

  "PRODUCT_NOT_APPROVED: Product.approve": (stage) => firstApproved(stage, Product),
  "PRODUCT_NOT_APPROVED: Product.unblock": (stage) => unblocked(stage, Product),
  "SUPPLIER_NOT_APPROVED: Supplier.approve": (stage) => firstApproved(stage, Supplier),
  "SUPPLIER_NOT_APPROVED: Supplier.unblock": (stage) => unblocked(stage, Supplier),
  "NOT_DESCRIBED: Product.update": async (stage) => {
    const product = await approvedProduct(stage, { status: "DRAFT", storageClass: undefined });
    return {
      attempt: () => stage.tryTo("purchaser", Product, "submit", product),
      remedy: () => stage.update("purchaser", Product, product, { storageClass: "AMBIENT" }),
    };
  },
  "SUPPLIER_KIND_UNKNOWN: Supplier.update": async (stage) => {
    const supplier = await bareSupplier(stage, { status: "DRAFT", kind: undefined });
    return {
      attempt: () => stage.tryTo("purchaser", Supplier, "submit", supplier),
      remedy: () => stage.update("purchaser", Supplier, supplier, { kind: "MANUFACTURER" }),
    };
  },

  "INTERESTS_NOT_DECLARED: PurchaseOrder.update": async (stage) => {
    const { order, attempt } = await submitting(stage, await qualifiedSupplier(stage), await approvedProduct(stage), { interestsDeclared: false });
    return { attempt, remedy: () => stage.update("purchaser", PurchaseOrder, order, { interestsDeclared: true }) };
  },
  "ORDER_NOT_OPEN: PurchaseOrder.send": async (stage) => {
    const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await approveAll(stage, PurchaseOrder, order);
    const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 10)]);
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => stage.act("purchaser", PurchaseOrder, "send", order),
    };
  },
  "CONFIRMATION_UNDECIDED: OrderConfirmation.accept": (stage) => answered(stage, "accept"),
  "CONFIRMATION_UNDECIDED: OrderConfirmation.refuse": (stage) => answered(stage, "refuse"),

  "NOTHING_ACCEPTED: GoodsReceipt.refuseAll": async (stage) => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
    const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 5, { damagedQuantity: 5 })]);
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => stage.act("receiver", GoodsReceipt, "refuseAll", receipt, { reason: "全部破损拒收" }),
    };
  },
  "NEEDS_EVIDENCE: BatchCorrection.update": async (stage) => {
    const { batch } = await stockAwaitingInspection(stage, 10);
    const correction = await stage.create("receiver", BatchCorrection, { batchId: batch.id, printedExpiry: "2028-01", correctionReason: "收货时把月份看错" });
    return {
      attempt: () => stage.tryTo("receiver", BatchCorrection, "submit", correction),
      remedy: async () => stage.update("receiver", BatchCorrection, correction, { evidenceFileId: await storedScan(stage, "receiver") }),
    };
  },
  "RETURNED_BEFORE_PUT_AWAY: PutAway.complete": async (stage) => {
    const { supplier, inspection, batch, dock, shelf } = await stockAwaitingInspection(stage, 10);
    const task = await qualify(stage, inspection);
    const back = (locationId: string) => stage.tryCreate("purchaser", PurchaseReturn, { supplierId: supplier.id, returnReason: "破损", lines: [{ batchId: batch.id, locationId, quantity: 1 }] });
    let at = dock.id;
    return {
      attempt: () => back(at),
      remedy: async () => {
        at = shelf.id;
        return stage.act("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: shelf.id, quantity: 10 }] });
      },
    };
  },
  "ARRIVAL_TEMPERATURE_OUT_OF_RANGE: GoodsReceipt.callQuality": async (stage) => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage, { storageClass: "COLD" }), 10)]);
    const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING", "COLD"), [arrival(stage, 5)], { arrivalTemperature: 120 });
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => stage.act("receiver", GoodsReceipt, "callQuality", receipt),
    };
  },
  "SAMPLED_TOO_FEW: Inspection.update": async (stage) => {
    const { inspection, batch } = await stockAwaitingInspection(stage, 1_000);
    await stage.seedEdit(batch, { perCase: 100 });
    await stage.update("inspector", Inspection, inspection, inOrder);
    return {
      attempt: () => stage.tryTo("inspector", Inspection, "qualify", inspection),
      remedy: () => stage.update("inspector", Inspection, inspection, { sampledQuantity: 9 }),
    };
  },
  "COLD_RECORD_MISSING: TransportCurve.recordFile": async (stage) => {
    const receipt = await coldReceipt(stage);
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => recordedCurve(stage, receipt),
    };
  },
  "COLD_RECORD_MISSING: GoodsReceipt.refuseAll": async (stage) => {
    const receipt = await coldReceipt(stage);
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => stage.act("receiver", GoodsReceipt, "refuseAll", receipt, { reason: "无温度记录" }),
    };
  },
  "COLD_RECORD_OUT_OF_RANGE: GoodsReceipt.callQuality": async (stage) => {
    const receipt = await coldReceipt(stage);
    await recordedCurve(stage, receipt, { temperature: 90 });
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => stage.act("receiver", GoodsReceipt, "callQuality", receipt),
    };
  },
  "RETURN_WAS_INVOICED: PurchaseReturn.credit": async (stage) => {
    const { supplier, batch, shelf, product } = await stockInStorage(stage, 10);
    const { id: batchId, batchNumber, expiresOn } = batch;
    const returned = await stage.seed(PurchaseReturn, { number: `PT-${ulid()}`, supplierId: supplier.id, returnReason: "滞销", lines: [{ batchId, locationId: shelf.id, quantity: 5, productId: product.id, batchNumber, expiresOn }], toCredit: money(5_000, "CNY"), status: "SHIPPED", duties: [] });
    return {
      attempt: () => stage.tryTo("finance", PurchaseReturn, "closeWithoutInvoice", returned),
      remedy: () => stage.act("finance", PurchaseReturn, "credit", returned, { creditNoteNumber: ulid(), creditedOn: stage.today, credited: money(5_000, "CNY") }),
    };
  },
  "PAYEE_ACCOUNT_CHANGED: PaymentRequest.revoke": async (stage) => {
    const supplier = await qualifiedSupplier(stage);
    const amount = money(5_000, "CNY");
    const payable = await stage.seed(Payable, { number: `AP-${ulid()}`, supplierId: supplier.id, documentNumber: "1", documentOn: stage.today, dueOn: stage.today, amount, open: amount, requested: amount, status: "OPEN", duties: [] });
    const request = await stage.seed(PaymentRequest, { number: `FK-${ulid()}`, supplierId: supplier.id, lines: [{ payableId: payable.id, amount }], total: amount, payeeName: supplier.name, payeeAccount: "old", status: "APPROVED", duties: [] });
    return {
      attempt: () => stage.tryTo("cashier", PaymentRequest, "pay", request, { bankReference: ulid(), paidOn: stage.today }),
      remedy: () => stage.act("finance", PaymentRequest, "revoke", request, { reason: "账户变更" }),
    };
  },
  "NEEDS_SECOND_PERSON: witness": async (stage) => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage, { category: "NARCOTIC" }), 10)]);
    const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 5)]);
    return {
      attempt: () => stage.tryTo("receiver", GoodsReceipt, "confirm", receipt),
      remedy: () => stage.act("warehouseKeeper", GoodsReceipt, "witness", receipt),
    };
  },
  "NOT_INSPECTED: Inspection.update": async (stage) => {
    const { inspection } = await stockAwaitingInspection(stage, 10);
    return {
      attempt: () => stage.tryTo("inspector", Inspection, "qualify", inspection),
      remedy: () => stage.update("inspector", Inspection, inspection, inOrder),
    };
  },
  "NOT_INSPECTED: Inspection.reject": async (stage) => {
    const { inspection } = await stockAwaitingInspection(stage, 10);
    await stage.update("inspector", Inspection, inspection, { ...inOrder, packagingOk: false });
    return {
      attempt: () => stage.tryTo("inspector", Inspection, "qualify", inspection),
      remedy: () => stage.act("inspector", Inspection, "reject", inspection, { reason: "外包装破损" }),
    };
  },
  "NOT_INSPECTED_YET: PutAway.complete": async (stage) => {
    const { inspection, batch, dock, shelf } = await stockAwaitingInspection(stage, 10);
    const transfer = await stage.create("warehouseKeeper", StockTransfer, { batchId: batch.id, fromLocationId: dock.id, toLocationId: (await place(stage, "RECEIVING")).id, quantity: 1 });
    return {
      attempt: () => stage.tryTo("warehouseKeeper", StockTransfer, "post", transfer),
      remedy: async () => stage.act("warehouseKeeper", PutAway, "complete", await qualify(stage, inspection), { lines: [{ locationId: shelf.id, quantity: 10 }] }),
    };
  },
  "BATCH_HELD: Hold.release": async (stage) => {
    const { inspection, batch } = await stockAwaitingInspection(stage, 10);
    await stage.update("inspector", Inspection, inspection, inOrder);
    await stage.act("salesRepresentative", Batch, "hold", batch, { reason: "可疑" });
    return {
      attempt: () => stage.tryTo("inspector", Inspection, "qualify", inspection),
      remedy: () => releaseHold(stage, batch),
    };
  },
  "BATCH_HELD: Hold.lift": async (stage) => {
    const { inspection, batch } = await stockAwaitingInspection(stage, 10);
    await stage.update("inspector", Inspection, inspection, inOrder);
    const hold = await stage.create("qaOfficer", Hold, { productId: batch.productId, batchNumber: batch.batchNumber, note: "药监通告" });
    return {
      attempt: () => stage.tryTo("inspector", Inspection, "qualify", inspection),
      remedy: () => stage.act("headOfQuality", Hold, "lift", hold, { reason: "通告撤销" }),
    };
  },
  "NOT_EDITABLE: withdraw": (stage) => returnedOrder(stage, "purchaser", "withdraw"),
  "NOT_EDITABLE: reject": (stage) => returnedOrder(stage, "supplyLead", "reject"),
  "NOT_EDITABLE: sendBack": async (stage) => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage, { storageClass: "COLD" }), 10)]);
    const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING", "COLD"), [arrival(stage, 10)], { arrivalTemperature: 120 });
    await stage.act("receiver", GoodsReceipt, "callQuality", receipt);
    return {
      attempt: () => stage.tryUpdate("receiver", GoodsReceipt, receipt, { arrivalTemperature: 50 }),
      remedy: () => stage.act("qaOfficer", GoodsReceipt, "sendBack", receipt, { reason: "读数有误" }),
    };
  },
};
