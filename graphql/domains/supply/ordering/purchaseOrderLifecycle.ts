import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { licenceFindings } from "../supplier/licence.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

export const PurchaseOrderStatus = enumeration("PurchaseOrderStatus", "Where a purchase order stands.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info" },
  SENT: { zh: "已下达", en: "Sent", tone: "info", about: "The supplier has it; goods may arrive." },
  PARTLY_RECEIVED: { zh: "部分到货", en: "Partly received", tone: "info" },
  RECEIVED: { zh: "已到货", en: "Received", tone: "good" },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Nothing more is expected." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type PurchaseOrderStatus = ValueOf<typeof PurchaseOrderStatus>;

const interestsNotDeclared = rule("INTERESTS_NOT_DECLARED", {
  clause: "五(一)3",
  message: { zh: () => "尚未声明与供应商无利益冲突", en: () => "The purchaser has not declared to be free of interests in the supplier" },
  remedy: { zh: () => "请确认声明后提交;如有利益关系,请由他人采购", en: () => "Make the declaration, or have a colleague do the purchase" },
});

const expectedInPast = rule<{ expectedOn: string }>("EXPECTED_IN_PAST", {
  clause: "五(一)2",
  message: { zh: ({ expectedOn }) => `要求到货日${expectedOn}已过`, en: ({ expectedOn }) => `The expected date ${expectedOn} has passed` },
  remedy: { zh: () => "请更正要求到货日", en: () => "Correct the expected date" },
});

const interestsDeclared: Guard<PurchaseOrder> = ({ interestsDeclared: declared }) => (declared ? [] : [interestsNotDeclared()]);

const expectedInFuture: Guard<PurchaseOrder> = ({ expectedOn }, ctx) => (expectedOn < ctx.today ? [expectedInPast({ expectedOn })] : []);

/** The licence lock. */
const supplierQualified: Guard<PurchaseOrder> = ({ supplierId, lines }, ctx) =>
  licenceFindings(
    supplierId,
    lines.map(({ productId }) => productId),
    ctx,
  );

export const purchaseOrderLifecycle = lifecycle<PurchaseOrder, PurchaseOrderStatus>({
  states: PurchaseOrderStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Asks for the order to be approved.",
      from: "DRAFT",
      to: "SUBMITTED",
      tone: "primary",
      duty: "requester",
      guards: [interestsDeclared, expectedInFuture, supplierQualified],
      opens: ({ total }) => ({ route: "purchaseOrder", amount: total }),
    },
    ...approvalActions<PurchaseOrder, PurchaseOrderStatus>({ from: "SUBMITTED", approved: "APPROVED", returned: "DRAFT", guards: [supplierQualified] }),
    send: {
      label: { zh: "下达", en: "Send" },
      about: "Sends the order to the supplier; from now on goods may arrive.",
      from: "APPROVED",
      to: "SENT",
      tone: "primary",
      guards: [supplierQualified],
      effect: ({ record, ctx }) => {
        Object.assign(record, { orderedOn: ctx.today, sharedWithId: record.supplierId });
      },
    },
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Ends the order: nothing more is expected, whatever has arrived.",
      from: ["PARTLY_RECEIVED", "RECEIVED"],
      to: "CLOSED",
      input: ReasonAsked,
    },
    cancel: {
      label: { zh: "取消", en: "Cancel" },
      about: "Ends an order of which nothing has arrived.",
      from: ["DRAFT", "APPROVED", "SENT"],
      to: "CANCELLED",
      tone: "danger",
      input: ReasonAsked,
    },
  },
});
