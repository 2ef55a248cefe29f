import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { File } from "../../../platform/file/file.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Contract } from "./contract.ts";
import { amendable, beginAmendment, coversOrderedQuantities, replacePrevious } from "./contractAmendment.ts";
import { contractChecklist } from "./contractChecklist.ts";
import { customerLicenceFindings } from "../customers/customerLicence.ts";
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, legalStep, salesLeadStep } from "../../../platform/approval/standardSteps.ts";

export const ContractStatus = enumeration("ContractStatus", "Status of a contract.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  UNDER_REVIEW: { zh: "法务审核与审批中", en: "Under legal review and approval", tone: "warning", about: "Legal reviews it first; the approvers depend on its amount." },
  APPROVED: { zh: "待签署", en: "Approved", tone: "info", about: "May be signed." },
  SIGNED: { zh: "已签署", en: "Signed", tone: "info", about: "In force from its first day on." },
  PERFORMING: { zh: "履行中", en: "Performing", tone: "good", about: "In force until the end of its last day, even if the status has not been updated yet." },
  FULFILLED: { zh: "已履行完毕", en: "Fulfilled", about: "All agreed quantities were ordered." },
  TERMINATED: { zh: "已解除", en: "Terminated", tone: "bad", about: "Terminated early." },
  LAPSED: { zh: "已到期", en: "Lapsed", about: "Its last day has passed." },
  AMENDED: { zh: "已被变更", en: "Amended", about: "Replaced by a newer version, which took over its ordered quantities." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad", about: "Never signed." },
});
export type ContractStatus = ValueOf<typeof ContractStatus>;

class SignatureInput {
  @Attribute(() => LocalDate, { zh: "签署日期", en: "Signed on", about: "Date on which both parties had signed.", input: { required: true, when: "any" } })
  signedOn!: string;

  @Attribute(() => String, { zh: "客户签署人", en: "Signed by", about: "Who signed for the customer.", input: { required: true, maxLength: 60 } })
  signedByName!: string;

  @Reference(() => File, { zh: "签署件", en: "Signed file", about: "Scan of the contract with both signatures and seals.", input: { required: true } })
  signedFileId!: string;
}

const ended = rule<{ endsOn: string }>("CONTRACT_ENDED", {
  clause: "四(四)1",
  message: { zh: ({ endsOn }) => `合同截止日期 ${endsOn} 已过`, en: ({ endsOn }) => `The last day, ${endsOn}, is in the past` },
  remedy: { zh: () => "请更正截止日期", en: () => "Correct the last day" },
});

const signedInFuture = rule("SIGNED_IN_FUTURE", {
  clause: "四(四)1",
  message: { zh: () => "签署日期晚于今天", en: () => "The date of signature is in the future" },
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

const guards = [checklistComplete, notEnded, coversOrderedQuantities, customerMayBuy];

async function signatureFindings({ signedOn, signedFileId }: SignatureInput, ctx: Context): Promise<Finding[]> {
  const future = signedOn > ctx.today ? [signedInFuture(undefined, { field: "signedOn" })] : [];
  return [...future, ...(await scanFindings(signedFileId, ctx, { field: "signedFileId" }))];
}

async function sign({ record, input, uow, ctx }: Step<Contract, SignatureInput>): Promise<void> {
  refuseIfAny(await signatureFindings(input, ctx));
  const { signedOn, signedByName, signedFileId } = input;
  const status = record.startsOn <= ctx.today ? "PERFORMING" : "SIGNED";
  Object.assign(record, { signedOn, signedByName, signedFileId, status });
  await replacePrevious(record, uow, ctx);
}

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
      about: "Records both signatures and the scanned contract. An amendment replaces the previous version.",
      from: "APPROVED",
      reaches: ["SIGNED", "PERFORMING"],
      tone: "primary",
      input: SignatureInput,
      guards: [notEnded, coversOrderedQuantities, customerMayBuy],
      effect: sign,
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
