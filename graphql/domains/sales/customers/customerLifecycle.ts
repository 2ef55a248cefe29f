import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { licenceExpiry } from "../../catalogue/api.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { Customer } from "./customer.ts";
import { customerDocumentsInOrder } from "./customerLicence.ts";
import { followHandOver } from "./handOver.ts";
import { Region } from "../regions/region.ts";
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";

/**
 * Qualifications decide on the day whether an ACTIVE or EXPIRED customer may buy. EXPIRED is only a display status,
 * updated by the clock and by verification; no rule relies on it. 四(三)
 */
export const CustomerStatus = enumeration("CustomerStatus", "Status of a customer's first-time approval, and whether sales are stopped.", {
  PROSPECT: { zh: "潜在客户", en: "Prospect", about: "May not be sold to." },
  UNDER_REVIEW: { zh: "首营审批中", en: "Under first-time approval", tone: "warning", about: "May not be sold to yet." },
  ACTIVE: { zh: "合格", en: "Active", tone: "good", about: "May buy the products that its licences cover on the day." },
  FROZEN: { zh: "冻结", en: "Frozen", tone: "bad", about: "May not be sold to until it is unfrozen." },
  EXPIRED: { zh: "证照失效", en: "Expired", tone: "bad", about: "A mandatory qualification is no longer valid; active again once its renewal is verified." },
});
export type CustomerStatus = ValueOf<typeof CustomerStatus>;

class HandOverInput extends ReasonInput {
  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "New responsible representative.", input: { required: true } })
  representativeId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "New region; unchanged if empty.", nullable: true, input: true })
  regionId?: string;
}

class CreditInput extends ReasonInput {
  @Attribute(() => Int, { zh: "账期（天）", en: "Payment term (days)", about: "Days from shipment until payment is due.", help: { zh: "自发货日起算。", en: "Counted from the day of shipment." }, input: { required: true, min: 0, max: 365 } })
  paymentDays!: number;

  @Attribute(() => Money, { zh: "信用额度", en: "Credit limit", about: "Credit limit; empty for no credit.", nullable: true, input: { min: 0, max: 100_000_000_000 } })
  creditLimit?: Money;
}

async function handOver({ record, input, uow, ctx }: Step<Customer, HandOverInput>): Promise<void> {
  const before = record.representativeId;
  record.representativeId = input.representativeId;
  record.regionId = input.regionId ?? record.regionId;
  await followHandOver(record, before, uow, ctx);
}

function becomeActive({ record, ctx }: Step<Customer>): void {
  if (!record.approvedOn) Object.assign(record, { approvedOn: ctx.today, developedById: record.representativeId });
}

/** 首营企业 on the selling side: quality reviews, the head of quality decides. GSP, 四(三) */
const customerRoute = approvalRoute("customer", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "客户首营", en: "Customer" }, always: ["headOfQuality"] });

export const customerLifecycle = lifecycle<Customer, CustomerStatus>({
  states: CustomerStatus,
  initial: "PROSPECT",
  editable: ["PROSPECT"],
  moves: { EXPIRED: ["ACTIVE"] },
  byDate: [licenceExpiry({ valid: "ACTIVE", expired: "EXPIRED" })],
  rests: ["ACTIVE"],
  actions: {
    ...approval<Customer, CustomerStatus>({
      route: customerRoute,
      submitters: assignedRepOrLead("representativeId"),
      draft: "PROSPECT",
      pending: "UNDER_REVIEW",
      approved: "ACTIVE",
      submit: { label: { zh: "提交首营审批", en: "Submit" }, about: "Submits it for first-time approval by quality.", guards: [customerDocumentsInOrder] },
      guards: [customerDocumentsInOrder],
      onApproved: becomeActive,
    }),
    freeze: {
      label: { zh: "冻结", en: "Freeze" },
      about: "Stops all sales to it immediately.",
      from: ["ACTIVE", "EXPIRED"],
      to: "FROZEN",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, ctx }) => {
        record.frozenOn = ctx.today;
      },
    },
    unfreeze: {
      label: { zh: "解冻", en: "Unfreeze" },
      about: "Allows sales again.",
      from: "FROZEN",
      to: "ACTIVE",
      input: ReasonInput,
      guards: [customerDocumentsInOrder],
      effect: ({ record }) => {
        record.frozenOn = undefined;
      },
    },
    handOver: {
      label: { zh: "移交", en: "Hand over" },
      about: "Assigns the customer to another representative or region, together with its open work.",
      from: ["PROSPECT", "UNDER_REVIEW", "ACTIVE", "FROZEN", "EXPIRED"],
      input: HandOverInput,
      effect: handOver,
    },
    grantCredit: {
      label: { zh: "授予信用", en: "Grant credit" },
      about: "Sets the credit limit and the payment term.",
      from: ["PROSPECT", "UNDER_REVIEW", "ACTIVE", "FROZEN", "EXPIRED"],
      input: CreditInput,
      effect: ({ record, input }) => {
        record.paymentDays = input.paymentDays as number;
        record.creditLimit = (input.creditLimit as Money | null | undefined) ?? undefined;
      },
    },
  },
});
