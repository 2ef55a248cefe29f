import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money, moneyText } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, legalStep } from "../../../platform/approval/standardSteps.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isApproved } from "../../catalogue/api.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { openAdvance } from "./advance.ts";
import type { PurchaseContract } from "./purchaseContract.ts";

export const PurchaseContractStatus = enumeration("PurchaseContractStatus", "Status of a purchase contract.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "Between its dates, orders are placed and prepayments made under it." },
  CLOSED: { zh: "已结束", en: "Closed", about: "Nothing is ordered or prepaid under it any more." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type PurchaseContractStatus = ValueOf<typeof PurchaseContractStatus>;

const clause = "五(一)3";

/** Hundredths of a percent of the amount that may be prepaid without the department manager. */
const ordinaryShare = 3_000;

const prepaysMoreThanAmount = rule("PREPAYS_MORE_THAN_AMOUNT", {
  clause,
  message: { zh: () => "可预付金额超过合同金额，或币种不同", en: () => "More may be prepaid than the contract comes to, or in another currency" },
});

const endsBeforeStart = rule("CONTRACT_ENDS_BEFORE_START", {
  clause,
  message: { zh: () => "截止日期早于生效日期", en: () => "It ends before it starts" },
});

export const contentFindings = ({ amount, prepayable, startsOn, endsOn }: PurchaseContract): Finding[] => [
  ...(prepayable.currency !== amount.currency || prepayable.amount > amount.amount ? [prepaysMoreThanAmount(undefined, { field: "prepayable" })] : []),
  ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []),
];

const needsSignedCopy = rule("PURCHASE_CONTRACT_NEEDS_COPY", {
  clause,
  message: { zh: () => "缺少合同签署件", en: () => "The signed copy of the contract is missing" },
  remedy: { zh: () => "请上传签署件", en: () => "Upload it", by: [] },
});

const supplierNotApproved = rule<{ name: string }>("CONTRACT_SUPPLIER_NOT_APPROVED", {
  clause,
  message: { zh: ({ name }) => `供应商${name}未通过首营审批或已停用`, en: ({ name }) => `${name} has no first-time approval, or is blocked` },
  remedy: { zh: () => "请先完成首营审批或恢复", en: () => "Have its approval completed or restored first", by: [] },
});

const isSigned: Guard<PurchaseContract> = ({ signedFileId }, ctx) => (signedFileId ? scanFindings(signedFileId, ctx, { field: "signedFileId" }) : [needsSignedCopy(undefined, { field: "signedFileId" })]);

const sellerApproved: Guard<PurchaseContract> = async ({ supplierId }, ctx) => {
  const supplier = (await ctx.loader.load<Supplier>(supplierId))!;
  return isApproved(supplier) ? [] : [supplierNotApproved({ name: supplier.name }, { field: "supplierId", record: supplier })];
};

const advanceOpen = rule<{ open: Money }>("ADVANCE_OPEN", {
  clause,
  message: { zh: ({ open }) => `还有 ${moneyText(open)} 预付款未抵扣或正在请款`, en: ({ open }) => `${moneyText(open)} of the prepayments is neither used nor paid back, or is being requested` },
  remedy: { zh: () => "请待发票抵扣，或由供应商退回", en: () => "Wait until invoices have used it, or have the supplier pay it back", by: [] },
  discloses: ["PurchaseContract"],
  discreetly: { zh: () => "预付款尚未结清", en: () => "Its prepayments are not settled" },
});

const nothingOpen: Guard<PurchaseContract> = (contract) => {
  const open = openAdvance(contract) + contract.requested.amount;
  return open > 0 ? [advanceOpen({ open: money(open, contract.amount.currency) })] : [];
};

export class PaidBackInput {
  @Attribute(() => Money, { zh: "退回金额", en: "Amount", about: "What came back, at most what is open of the prepayments.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;

  @Attribute(() => LocalDate, { zh: "到账日期", en: "Received on", about: "Day on which it came.", input: { required: true, when: "past" } })
  receivedOn!: string;
}

/** Legal reads it, finance sees what it costs; from 500,000.00 the manager decides. */
const contractRoute = approvalRoute("purchaseContract", [{ upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [legalStep, financeStep] }, { steps: [legalStep, financeStep, departmentManagerStep] }], {
  label: { zh: "采购合同", en: "Purchase contract" },
  always: ["legal", "finance"],
});

/** Money that is with a supplier before its goods are here may be lost: much of it is the manager's to risk. */
const prepaidContractRoute = approvalRoute("prepaidPurchaseContract", [{ steps: [legalStep, financeStep, departmentManagerStep] }], {
  label: { zh: "采购合同（预付超过 30%）", en: "Purchase contract with more than 30 % prepaid" },
  always: ["legal", "finance", "departmentManager"],
});

const prepaysMuch = ({ amount, prepayable }: PurchaseContract): boolean => BigInt(prepayable.amount) * 10_000n > BigInt(amount.amount) * BigInt(ordinaryShare);

export const purchaseContractLifecycle = lifecycle<PurchaseContract, PurchaseContractStatus>({
  states: PurchaseContractStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<PurchaseContract, PurchaseContractStatus>({
      route: { among: [contractRoute, prepaidContractRoute], choose: (contract) => (prepaysMuch(contract) ? prepaidContractRoute : contractRoute) },
      amount: "amount",
      submitters: ["purchaser", "supplyLead"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the signed contract for approval.", guards: [isSigned, sellerApproved] },
      guards: [sellerApproved],
    }),
    recordPaidBack: {
      label: { zh: "登记退回预付", en: "Record what was paid back" },
      about: "Records that the supplier has paid back what was prepaid and not used.",
      from: ["APPROVED"],
      to: "APPROVED",
      input: PaidBackInput,
    },
    close: {
      label: { zh: "结束合同", en: "End the contract" },
      about: "Ends the contract: nothing is ordered or prepaid under it any more.",
      from: "APPROVED",
      to: "CLOSED",
      input: ReasonInput,
      guards: [nothingOpen],
    },
    cancel: cancel({ about: "Cancels a contract that was not approved.", from: ["DRAFT"] }),
  },
});
