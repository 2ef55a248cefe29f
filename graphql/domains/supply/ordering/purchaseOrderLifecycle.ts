import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { approvalRoute, type ApprovalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, headOfQualityStep, supplyLeadStep } from "../../../platform/approval/standardSteps.ts";
import { authorisedFindings, ownLicenceFindings } from "../../catalogue/api.ts";
import type { Context } from "../../../platform/context.ts";
import { licenceFindings } from "../supplier/licence.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { isDear, notExplained } from "./priceVariance.ts";
import { combinedTotalOf, tierStillRight } from "./splitting.ts";
import type { PurchaseOrder, PurchaseOrderLine } from "./purchaseOrder.ts";

export const PurchaseOrderStatus = enumeration("PurchaseOrderStatus", "Status of a purchase order.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info" },
  SENT: { zh: "已发送", en: "Sent", tone: "info", about: "Sent to the supplier; goods may arrive." },
  PARTLY_RECEIVED: { zh: "部分到货", en: "Partly received", tone: "info" },
  RECEIVED: { zh: "已到货", en: "Received", tone: "good", about: "Nothing more is expected; something of it is to be inspected or invoiced." },
  MATCHED: { zh: "已匹配", en: "Matched", tone: "good", about: "All that was accepted and kept is on approved invoices." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Its invoices are paid: nothing is delivered or invoiced any more." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type PurchaseOrderStatus = ValueOf<typeof PurchaseOrderStatus>;

const interestsNotDeclared = rule("INTERESTS_NOT_DECLARED", {
  clause: "五(一)3",
  message: { zh: () => "尚未声明与供应商无利益冲突", en: () => "The no-conflict-of-interest declaration is missing" },
  remedy: { zh: () => "请确认声明后提交；如有利益关系，请由他人采购", en: () => "Make the declaration; if there is an interest, have a colleague place the order", by: ["PurchaseOrder.update"] },
});

const expectedInPast = rule<{ expectedOn: string }>("EXPECTED_IN_PAST", {
  clause: "五(一)2",
  message: { zh: ({ expectedOn }) => `要求到货日 ${expectedOn} 已过`, en: ({ expectedOn }) => `The required date ${expectedOn} has passed` },
  remedy: { zh: () => "请更正要求到货日", en: () => "Correct the required date" },
});

const restIsClosed = rule("REST_IS_CLOSED", {
  clause: "五(一)3",
  message: { zh: () => "余量已关闭，不再等待到货", en: () => "The rest is closed already: no more is expected" },
});

const restOpen: Guard<PurchaseOrder> = ({ restClosed }) => (restClosed ? [restIsClosed()] : []);

const interestsDeclared: Guard<PurchaseOrder> = ({ interestsDeclared: declared }) => (declared ? [] : [interestsNotDeclared()]);

const expectedInFuture: Guard<PurchaseOrder> = ({ expectedOn }, ctx) => (expectedOn < ctx.today ? [expectedInPast({ expectedOn })] : []);

/** The licence lock. */
const supplierQualified: Guard<PurchaseOrder> = ({ supplierId, lines }, ctx) =>
  licenceFindings(
    supplierId,
    lines.map(({ productId }) => productId),
    ctx,
  );

/** The company orders only what its own licence covers. GSP §90 */
const ownLicensed: Guard<PurchaseOrder> = ({ lines }, ctx) => ownLicenceFindings(lines.map(({ productId }) => productId), ctx);

/** Somebody whom the supplier has authorised sells every line. GSP §89 */
const sellerAuthorised: Guard<PurchaseOrder> = async ({ supplierId, lines }, ctx) =>
  authorisedFindings(
    (await ctx.loader.load<Supplier>(supplierId))!,
    "SELLER",
    lines.map(({ productId }) => productId),
    ctx,
  );

const followed: readonly PurchaseOrderStatus[] = ["SENT", "PARTLY_RECEIVED", "RECEIVED", "MATCHED"];

/** Whether all that arrived of a line was inspected, and what was accepted and kept is on approved invoices. */
const isMatched = ({ receivedQuantity, acceptedQuantity = 0, returnedQuantity = 0, invoicedQuantity = 0 }: PurchaseOrderLine): boolean =>
  acceptedQuantity >= receivedQuantity && invoicedQuantity >= acceptedQuantity - returnedQuantity;

/** What has arrived and was not rejected, what is still expected and what is invoiced say where a sent order is; kept at every change of it. 五(一)3 */
export function updateOrderStatus(order: PurchaseOrder): void {
  if (!followed.includes(order.status)) return;
  const { lines, restClosed } = order;
  const all = restClosed || lines.every(({ quantity, receivedQuantity }) => receivedQuantity >= quantity);
  const some = lines.some(({ receivedQuantity }) => receivedQuantity > 0);
  if (all) order.status = lines.every(isMatched) ? "MATCHED" : "RECEIVED";
  else order.status = some ? "PARTLY_RECEIVED" : "SENT";
}

/** 五(一)3 */
export const purchaseOrderRoute = approvalRoute("purchaseOrder", [
  { upTo: { CNY: 5_000_000, USD: 700_000 }, steps: [supplyLeadStep] },
  { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [departmentManagerStep] },
  { steps: [departmentManagerStep, financeStep] },
], { label: { zh: "采购订单", en: "Purchase order" } });

/** A supplier that is rated D is ordered from only by these two, whatever the amount. 五(一)1 */
const lowRatedRoute = approvalRoute("lowRatedPurchaseOrder", [{ steps: [headOfQualityStep, departmentManagerStep] }], { label: { zh: "采购订单（D 级供应商）", en: "Purchase order from a supplier rated D" }, always: ["headOfQuality", "departmentManager"] });

/** A price above the average of twelve months needs the supply lead beside those whom the amount asks for. 五(一)3 */
const dearRoute = approvalRoute("dearPurchaseOrder", [
  { upTo: { CNY: 5_000_000, USD: 700_000 }, steps: [supplyLeadStep] },
  { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [supplyLeadStep, departmentManagerStep] },
  { steps: [supplyLeadStep, departmentManagerStep, financeStep] },
], { label: { zh: "采购订单（价格偏高）", en: "Purchase order above the average price" }, always: ["supplyLead"] });

const dearLowRatedRoute = approvalRoute("dearLowRatedPurchaseOrder", [{ steps: [supplyLeadStep, headOfQualityStep, departmentManagerStep] }], { label: { zh: "采购订单（D 级供应商且价格偏高）", en: "Purchase order from a supplier rated D above the average price" }, always: ["supplyLead", "headOfQuality", "departmentManager"] });

async function routeOf(order: PurchaseOrder, ctx: Context): Promise<ApprovalRoute> {
  const [ratedD, dear] = await Promise.all([isRatedD(order, ctx), isDear(order, ctx)]);
  if (ratedD) return dear ? dearLowRatedRoute : lowRatedRoute;
  return dear ? dearRoute : purchaseOrderRoute;
}

const isRatedD = async ({ supplierId }: PurchaseOrder, ctx: Context): Promise<boolean> => (await ctx.loader.load<Supplier>(supplierId))?.rating === "D";

export const purchaseOrderLifecycle = lifecycle<PurchaseOrder, PurchaseOrderStatus>({
  states: PurchaseOrderStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: {
    SENT: ["PARTLY_RECEIVED", "RECEIVED"],
    PARTLY_RECEIVED: ["SENT", "RECEIVED"],
    RECEIVED: ["SENT", "PARTLY_RECEIVED", "MATCHED"],
    MATCHED: ["RECEIVED", "CLOSED"],
    CLOSED: ["RECEIVED"],
  },
  rests: ["RECEIVED", "CLOSED"],
  actions: {
    ...approval<PurchaseOrder, PurchaseOrderStatus>({
      route: { among: [purchaseOrderRoute, lowRatedRoute, dearRoute, dearLowRatedRoute], choose: routeOf },
      amount: "total",
      decidingAmount: combinedTotalOf,
      submitters: ["purchaser"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the order for approval.", guards: [interestsDeclared, expectedInFuture, ownLicensed, supplierQualified, sellerAuthorised, notExplained] },
      guards: [supplierQualified, tierStillRight],
    }),
    send: {
      label: { zh: "发送给供应商", en: "Send" },
      about: "Sends the order to the supplier; goods may arrive from then on.",
      from: "APPROVED",
      to: "SENT",
      tone: "primary",
      guards: [supplierQualified],
      effect: ({ record, ctx }) => {
        record.orderedOn = ctx.today;
      },
    },
    close: {
      label: { zh: "关闭余量", en: "Close the rest" },
      about: "Ends what is still expected; what has arrived is inspected, invoiced and paid as before.",
      from: ["PARTLY_RECEIVED", "RECEIVED"],
      to: "RECEIVED",
      reaches: ["MATCHED"],
      input: ReasonInput,
      guards: [restOpen],
      effect: ({ record }) => {
        record.restClosed = true;
      },
    },
    cancel: cancel({ about: "Cancels an order of which nothing has arrived.", from: ["DRAFT", "APPROVED", "SENT"] }),
  },
});
