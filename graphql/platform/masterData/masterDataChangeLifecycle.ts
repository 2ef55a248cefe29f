import { Attribute } from "../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { own, ownParty } from "../access/limitedRules.ts";
import { contributors } from "../access/roleGroups.ts";
import { approval, ReasonInput } from "../approval/actions.ts";
import { notOwnSubmission } from "../approval/approvalGuards.ts";
import { approvalRoute, type ApprovalRoute } from "../approval/routes.ts";
import { departmentManagerStep, headOfQualityStep, qaOfficerStep, salesLeadStep, supplyLeadStep } from "../approval/standardSteps.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { scanFindings } from "../file/scan.ts";
import { lifecycle, type Guard, type Step } from "../lifecycle/lifecycle.ts";
import { entityOf } from "../../table/entity.ts";
import { refuseIfAny, rule } from "../problem/problem.ts";
import type { MasterDataChange } from "./masterDataChange.ts";
import { effectFindings, putIntoEffect } from "./putIntoEffect.ts";
import { changesTakenBy, type RecordLead } from "./takesChanges.ts";

export const MasterDataChangeStatus = enumeration("MasterDataChangeStatus", "Status of a master data change.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "The old values apply." },
  SUBMITTED: { zh: "待审核", en: "Submitted", tone: "warning", about: "The old values apply." },
  REVIEWED: { zh: "已初审", en: "Reviewed", tone: "warning", about: "The first of two has agreed; the old values apply." },
  APPROVED: { zh: "待生效", en: "Approved", tone: "info", about: "The old values apply until the effective date." },
  EFFECTIVE: { zh: "已生效", en: "Effective", tone: "good", about: "The record has the new values." },
  REJECTED: { zh: "未采纳", en: "Not applied", tone: "bad", about: "It was discarded, or the record was changed by something else in the meantime." },
});
export type MasterDataChangeStatus = ValueOf<typeof MasterDataChangeStatus>;

const clause = "GSP 首营资料更新";

const effectiveInPast = rule("EFFECTIVE_IN_PAST", {
  message: { zh: () => "生效日期早于今天", en: () => "The effective date is before today" },
  remedy: { zh: () => "请选择今天或以后的日期", en: () => "Choose today or a later day" },
});

const evidenceMissing = rule("EVIDENCE_MISSING", {
  clause,
  message: { zh: () => "关键信息或收款账户的变更须附证明材料", en: () => "A change of critical data or of a bank account needs evidence" },
  remedy: { zh: () => "请上传证明文件", en: () => "Upload the document that shows the new data" },
});

const callBackMissing = rule("CALL_BACK_MISSING", {
  clause: "四(四)3",
  message: { zh: () => "财务尚未按档案中的电话回拨核实新账户", en: () => "Finance has not yet called the number on file about the new account" },
  remedy: { zh: () => "请先“登记回拨”", en: () => 'Use "Record the call" first', by: ["MasterDataChange.recordCall"] },
});

const noNumberOnFile = rule("NO_NUMBER_ON_FILE", {
  clause: "四(四)3",
  message: { zh: () => "档案中没有联系电话，无法回拨核实", en: () => "There is no phone number on file to call" },
  remedy: { zh: () => "请先变更联系电话", en: () => "Have the phone number changed first", by: [] },
});

const notPayment = rule("NO_CALL_NEEDED", {
  message: { zh: () => "只有收款账户的变更需要回拨", en: () => "Only a change of a bank account needs a call" },
});

const otherPaymentChange = rule("OTHER_PAYMENT_CHANGE_PENDING", {
  message: { zh: () => "该单位已有收款账户变更在办", en: () => "Another change of its bank account is pending" },
  remedy: { zh: () => "请等待其办结", en: () => "Wait until it is settled" },
});

const isAhead: Guard<MasterDataChange> = ({ effectiveOn }, { today }) => (effectiveOn >= today ? [] : [effectiveInPast(undefined, { field: "effectiveOn" })]);

const hasEvidence: Guard<MasterDataChange> = ({ changeClass, evidenceFileId, attachments }, ctx) => {
  if (evidenceFileId) return scanFindings(evidenceFileId, ctx, { field: "evidenceFileId" });
  return changeClass === "ORDINARY" || Object.keys(attachments ?? {}).length > 0 ? [] : [evidenceMissing()];
};

const isPossible: Guard<MasterDataChange> = (change, ctx) => effectFindings(change, ctx);

/** A new account counts once finance has asked the payee by a number that it knew before. */
const isCalledBack: Guard<MasterDataChange> = ({ changeClass, calledAt }) => (changeClass !== "PAYMENT" || calledAt ? [] : [callBackMissing()]);

const recordOf = async ({ recordId }: MasterDataChange, ctx: Context): Promise<Document> => (await ctx.loader.load<Document>(recordId))!;
const paymentOf = (record: Document) => changesTakenBy(entityOf(record.constructor).name)!.payment;
const valueOf = (record: Document, attribute: string): unknown => (record as unknown as Record<string, unknown>)[attribute];

const onlyPaymentChange: Guard<MasterDataChange> = async (change, ctx) => {
  if (change.changeClass !== "PAYMENT") return [];
  const record = await recordOf(change, ctx);
  ctx.relied.add(record);
  const other = valueOf(record, paymentOf(record)!.frozenBy);
  return other && other !== change.id ? [otherPaymentChange(undefined, { record: (await ctx.loader.load(String(other))) ?? undefined })] : [];
};

const asksForCall: Guard<MasterDataChange> = ({ changeClass }) => (changeClass === "PAYMENT" ? [] : [notPayment()]);

class CallInput {
  @Attribute(() => String, { zh: "通话对象", en: "Spoke with", about: "Who confirmed the new account on the phone.", input: { required: true, minLength: 2, maxLength: 60 } })
  spokeWith!: string;
}

/** The number is that on file, never one from the request for the change. */
async function recordCall({ record: change, input, ctx }: Step<MasterDataChange, CallInput>): Promise<void> {
  const record = await recordOf(change, ctx);
  const number = valueOf(record, paymentOf(record)!.callOn);
  if (!number) refuseIfAny([noNumberOnFile(undefined, { record })]);
  Object.assign(change, { calledNumber: number, spokeWith: input.spokeWith.trim(), calledById: ctx.principal.id, calledAt: ctx.now.toISOString() });
}

/** Quality reviews, the head of quality decides. GSP 首营资料更新 */
const criticalRoute = approvalRoute("masterDataCritical", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "关键主数据变更", en: "Change of critical master data" }, always: ["headOfQuality"] });
const leadRoutes: Readonly<Record<RecordLead, ApprovalRoute>> = {
  supplyLead: approvalRoute("masterDataOfSupply", [{ steps: [supplyLeadStep] }], { label: { zh: "一般主数据变更（供应）", en: "Change of other master data, supply" } }),
  salesLead: approvalRoute("masterDataOfSales", [{ steps: [salesLeadStep] }], { label: { zh: "一般主数据变更（销售）", en: "Change of other master data, sales" } }),
  departmentManager: approvalRoute("masterDataOfOwnCompany", [{ steps: [departmentManagerStep] }], { label: { zh: "一般主数据变更（本企业）", en: "Change of other master data, own company" } }),
};
/** Two people of finance without deputies, so no setting changes it. */
const paymentRoute = approvalRoute("masterDataPayment", [{ steps: [{ role: "finance" }, { role: "finance" }] }]);

function routeOf({ changeClass, lead }: MasterDataChange): ApprovalRoute {
  if (changeClass === "CRITICAL") return criticalRoute;
  return changeClass === "PAYMENT" ? paymentRoute : leadRoutes[lead];
}

const requesters = [...own("createdById", contributors), ...ownParty("partyId", "MASTERDATA_PROPOSE")];

const deciding = approval<MasterDataChange, MasterDataChangeStatus>({
  route: { among: [criticalRoute, ...Object.values(leadRoutes), paymentRoute], choose: routeOf },
  submitters: requesters,
  draft: "DRAFT",
  pending: "SUBMITTED",
  between: "REVIEWED",
  approved: "APPROVED",
  submit: { about: "Submits the change to those who decide on what it changes.", guards: [isAhead, hasEvidence, isPossible, onlyPaymentChange] },
  guards: [isPossible, isCalledBack],
  onApproved: async ({ record, uow, ctx }) => {
    if (record.effectiveOn <= ctx.today) await putIntoEffect(record, uow, ctx);
  },
  onRejected: ({ record, input }) => {
    record.returnedBecause = input.reason;
  },
});

export const masterDataChangeLifecycle = lifecycle<MasterDataChange, MasterDataChangeStatus>({
  states: MasterDataChangeStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { REVIEWED: ["EFFECTIVE"], SUBMITTED: ["EFFECTIVE"], APPROVED: ["EFFECTIVE", "REJECTED"] },
  actions: {
    ...deciding,
    recordCall: {
      label: { zh: "登记回拨", en: "Record the call" },
      about: "Records that finance called the number on file and had the new bank account confirmed.",
      from: "SUBMITTED",
      input: CallInput,
      guards: [asksForCall, notOwnSubmission as Guard<MasterDataChange>],
      effect: recordCall,
    },
    discard: {
      label: { zh: "作废", en: "Discard" },
      about: "Discards the change before it takes effect.",
      from: ["DRAFT", "APPROVED"],
      to: "REJECTED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input }) => {
        record.notAppliedBecause = input.reason;
      },
    },
  },
});
