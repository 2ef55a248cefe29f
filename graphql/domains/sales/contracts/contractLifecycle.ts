import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { notOwnSubmission } from "../../../platform/approval/approvalGuards.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Contract } from "./contract.ts";
import { amendable, beginAmendment, coversOrderedQuantities } from "./contractAmendment.ts";
import { contractChecklist } from "./contractChecklist.ts";
import { ComparedInput, confirmText, DifferingInput, handInSignedCopy, hasDraft, returnCopy, SignatureInput } from "./contractText.ts";
import { customerLicenceFindings } from "../customers/customerLicence.ts";
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, legalStep, salesLeadStep } from "../../../platform/approval/standardSteps.ts";

export const ContractStatus = enumeration("ContractStatus", "Status of a contract.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  UNDER_REVIEW: { zh: "法务审核与审批中", en: "Under legal review and approval", tone: "warning", about: "Legal reviews it first; the approvers depend on its amount." },
  APPROVED: { zh: "待签署", en: "Approved", tone: "info", about: "May be signed." },
  COMPARING: { zh: "签署件待比对", en: "Signed copy to compare", tone: "warning", about: "Legal compares the signed copy with the approved draft; not in force yet." },
  SIGNED: { zh: "已签署", en: "Signed", tone: "info", about: "In force from its first day on." },
  PERFORMING: { zh: "履行中", en: "Performing", tone: "good", about: "In force until the end of its last day, even if the status has not been updated yet." },
  FULFILLED: { zh: "已履行完毕", en: "Fulfilled", about: "All agreed quantities were ordered." },
  TERMINATED: { zh: "已解除", en: "Terminated", tone: "bad", about: "Terminated early." },
  LAPSED: { zh: "已到期", en: "Lapsed", about: "Its last day has passed." },
  AMENDED: { zh: "已被变更", en: "Amended", about: "Replaced by a newer version, which took over its ordered quantities." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad", about: "Never signed." },
});
export type ContractStatus = ValueOf<typeof ContractStatus>;

const ended = rule<{ endsOn: string }>("CONTRACT_ENDED", {
  clause: "四(四)1",
  message: { zh: ({ endsOn }) => `合同截止日期 ${endsOn} 已过`, en: ({ endsOn }) => `The last day, ${endsOn}, is in the past` },
  remedy: { zh: () => "请更正截止日期", en: () => "Correct the last day" },
});

const somethingRemains = rule<{ product: string }>("SOMETHING_REMAINS", {
  clause: "四(四)1",
  message: { zh: ({ product }) => `${product}尚未按约定数量订完`, en: ({ product }) => `${product} has not been ordered in full` },
  remedy: { zh: () => "如需提前结束，请解除合同", en: () => "To end it early, terminate it", by: ["Contract.terminate"] },
});

const checklistComplete: Guard<Contract> = ({ checklist }, ctx) => contractChecklist.openFindings(checklist, ctx);

const notEnded: Guard<Contract> = ({ endsOn, expiresOn }, ctx) => (expiresOn <= ctx.today ? [ended({ endsOn })] : []);

/** The licence lock: a contract may only contain products that the customer may be sold. */
const customerMayBuy: Guard<Contract> = ({ customerId, lines }, ctx) =>
  customerLicenceFindings(
    customerId,
    lines.map(({ productId }) => productId),
    ctx,
  );

/** Packs of a line that may still be ordered; null if the quantity is unlimited. */
export const remainingOf = ({ quantity, orderedQuantity }: Contract["lines"][number]): number | null => (quantity ? quantity - orderedQuantity : null);

export const fullyOrdered = ({ lines }: Contract): boolean => lines.every((line) => remainingOf(line) === 0);

const orderedInFull: Guard<Contract> = async ({ lines }, ctx) => {
  const open = lines.filter((line) => remainingOf(line) !== 0);
  const products = await ctx.loader.loadAll<Product>(open.map(({ productId }) => productId));
  return products.map(({ name }) => somethingRemains({ product: name }));
};

const guards = [hasDraft, checklistComplete, notEnded, coversOrderedQuantities, customerMayBuy];

const endToday = ({ record, ctx }: Step<Contract>): void => {
  record.endedOn = ctx.today;
};

/** Legal reviews every contract; who approves it follows from its amount. 四(四)1 */
const contractRoute = approvalRoute("contract", [
  { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [legalStep, salesLeadStep] },
  { upTo: { CNY: 500_000_000, USD: 70_000_000 }, steps: [legalStep, departmentManagerStep] },
  { steps: [legalStep, departmentManagerStep, financeStep] },
], { label: { zh: "合同（有数量）", en: "Contract" }, always: ["legal"] });

/** A contract without quantities may come to any amount. 四(四)1 */
const openContractRoute = approvalRoute("openContract", [{ steps: [legalStep, departmentManagerStep, financeStep] }], { label: { zh: "合同（无数量）", en: "Contract without quantities" }, always: ["legal"] });

export const contractLifecycle = lifecycle<Contract, ContractStatus>({
  states: ContractStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { SIGNED: ["AMENDED"], PERFORMING: ["AMENDED"] },
  byDate: [
    { from: ["SIGNED"], to: ["PERFORMING"], on: "startsOn", action: "takeEffect" },
    { from: ["SIGNED", "PERFORMING"], to: ["FULFILLED", "LAPSED"], choose: (contract) => (fullyOrdered(contract) ? "FULFILLED" : "LAPSED"), on: "expiresOn", noted: "endedOn", action: "lapse" },
  ],
  actions: {
    ...approval<Contract, ContractStatus>({
      route: { among: [contractRoute, openContractRoute], choose: ({ total }) => (total ? contractRoute : openContractRoute) },
      amount: "total",
      submitters: assignedRepOrLead("representativeId"),
      draft: "DRAFT",
      pending: "UNDER_REVIEW",
      approved: "APPROVED",
      submit: { label: { zh: "提交法务审核", en: "Submit" }, about: "Submits it to legal review, then to the approval that its amount requires.", guards },
      guards,
    }),
    sign: {
      label: { zh: "登记签署", en: "Sign" },
      about: "Records both signatures and the scanned contract, for legal to compare with the approved draft.",
      from: "APPROVED",
      to: "COMPARING",
      tone: "primary",
      input: SignatureInput,
      guards: [hasDraft, notEnded, coversOrderedQuantities, customerMayBuy],
      effect: handInSignedCopy,
    },
    confirmText: {
      label: { zh: "比对一致", en: "Confirm text" },
      about: "Confirms that the signed copy says what the approved draft says. An amendment replaces the previous version.",
      from: "COMPARING",
      reaches: ["SIGNED", "PERFORMING"],
      tone: "primary",
      decides: true,
      input: ComparedInput,
      guards: [notOwnSubmission as Guard<Contract>, notEnded, coversOrderedQuantities, customerMayBuy],
      effect: confirmText,
    },
    returnCopy: {
      label: { zh: "退回签署件", en: "Return the copy" },
      about: "Returns a signed copy that differs from the approved draft, with the differences.",
      from: "COMPARING",
      to: "APPROVED",
      tone: "danger",
      decides: true,
      input: DifferingInput,
      guards: [notOwnSubmission as Guard<Contract>],
      effect: returnCopy,
    },
    amend: {
      label: { zh: "变更", en: "Amend" },
      about: "Drafts a new version. This one stays in force until the new one is signed.",
      from: ["SIGNED", "PERFORMING"],
      input: ReasonInput,
      guards: [amendable],
      effect: beginAmendment,
    },
    fulfil: {
      label: { zh: "履行完毕", en: "Fulfil" },
      about: "Ends a contract whose agreed quantities were all ordered.",
      from: "PERFORMING",
      to: "FULFILLED",
      guards: [orderedInFull],
      effect: endToday,
    },
    terminate: {
      label: { zh: "解除", en: "Terminate" },
      about: "Ends it early: nothing more can be ordered under it.",
      from: ["SIGNED", "PERFORMING"],
      to: "TERMINATED",
      tone: "danger",
      input: ReasonInput,
      effect: endToday,
    },
    cancel: cancel({ about: "Cancels a contract that was never signed.", from: ["DRAFT", "APPROVED"] }),
  },
});
