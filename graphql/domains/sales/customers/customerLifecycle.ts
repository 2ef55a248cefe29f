import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { Customer } from "./customer.ts";
import { customerDocumentsInOrder, settleCustomer } from "./customerLicence.ts";
import { followHandOver } from "./handOver.ts";
import { Region } from "./region.ts";

/**
 * Whether a customer may buy is decided by its documents on the day, for ACTIVE and EXPIRED alike: EXPIRED is what the
 * clock and the verification of documents make visible of it, and nobody sells by it. 四(三)
 */
export const CustomerStatus = enumeration("CustomerStatus", "Where a customer's first-time approval stands, and whether trade with it is stopped.", {
  PROSPECT: { zh: "潜在客户", en: "Prospect", about: "May not be sold to." },
  UNDER_REVIEW: { zh: "首营审批中", en: "Under review", tone: "warning", about: "May not be sold to yet." },
  ACTIVE: { zh: "合格", en: "Active", tone: "good", about: "May be sold what its licences cover on the day." },
  FROZEN: { zh: "冻结", en: "Frozen", tone: "bad", about: "May not be sold to until the freeze is lifted." },
  EXPIRED: { zh: "证照失效", en: "Expired", tone: "bad", about: "A document that it must hold no longer counts; active again once its renewal is verified." },
});
export type CustomerStatus = ValueOf<typeof CustomerStatus>;

class HandOverAsked extends ReasonAsked {
  @Reference(() => Employee, { zh: "销售代表", en: "Representative", about: "Who looks after the customer from now on.", input: { required: true } })
  representativeId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "Its region from now on; stays as it is unless given.", nullable: true, input: true })
  regionId?: string;
}

class CreditAsked extends ReasonAsked {
  @Attribute(() => Int, { zh: "账期(天)", en: "Payment days", about: "Days from shipment until a delivery is to be paid.", input: { required: true, min: 0, max: 365 } })
  paymentDays!: number;

  @Attribute(() => Money, { zh: "信用额度", en: "Credit limit", about: "What may be open at any time; none where nothing is granted.", nullable: true, input: { min: 0, max: 100_000_000_000 } })
  creditLimit?: Money;
}

async function handOver({ record, input, uow, ctx }: Step<Customer, HandOverAsked>): Promise<void> {
  const before = record.representativeId;
  record.representativeId = input.representativeId;
  record.regionId = input.regionId ?? record.regionId;
  await followHandOver(record, before, uow, ctx);
}

async function becomeActive({ record, uow, ctx }: Step<Customer>): Promise<void> {
  if (!record.approvedOn) Object.assign(record, { approvedOn: ctx.today, developedById: record.representativeId });
  await settleCustomer(record, uow, ctx);
}

export const customerLifecycle = lifecycle<Customer, CustomerStatus>({
  states: CustomerStatus,
  initial: "PROSPECT",
  editable: ["PROSPECT", "ACTIVE", "FROZEN", "EXPIRED"],
  actions: {
    submit: {
      label: { zh: "提交首营审批", en: "Submit" },
      about: "Asks quality for the first-time approval.",
      from: "PROSPECT",
      to: "UNDER_REVIEW",
      tone: "primary",
      duty: "requester",
      guards: [customerDocumentsInOrder],
      opens: () => ({ route: "customer" }),
    },
    ...approvalActions<Customer, CustomerStatus>({ from: "UNDER_REVIEW", approved: "ACTIVE", returned: "PROSPECT", guards: [customerDocumentsInOrder], onApproved: becomeActive }),
    freeze: {
      label: { zh: "冻结", en: "Freeze" },
      about: "Stops all sales to it at once.",
      from: ["ACTIVE", "EXPIRED"],
      to: "FROZEN",
      tone: "danger",
      input: ReasonAsked,
      effect: ({ record, ctx }) => {
        record.frozenOn = ctx.today;
      },
    },
    unfreeze: {
      label: { zh: "解冻", en: "Lift the freeze" },
      about: "Allows sales again.",
      from: "FROZEN",
      to: "ACTIVE",
      input: ReasonAsked,
      guards: [customerDocumentsInOrder],
      effect: async ({ record, uow, ctx }) => {
        record.frozenOn = undefined;
        await settleCustomer(record, uow, ctx);
      },
    },
    requalify: {
      label: { zh: "重新首营", en: "Qualify anew" },
      about: "Takes the customer back, so that what was approved of it can be changed and approved again.",
      from: ["ACTIVE", "EXPIRED", "FROZEN"],
      to: "PROSPECT",
      tone: "danger",
      input: ReasonAsked,
      // A new approval is a new history: whoever took part in the last one may take part in it.
      effect: ({ record }) => {
        record.duties = [];
      },
    },
    handOver: {
      label: { zh: "移交", en: "Hand over" },
      about: "Gives the customer to another representative, or to another region. What is under way with it goes along.",
      from: ["PROSPECT", "UNDER_REVIEW", "ACTIVE", "FROZEN", "EXPIRED"],
      input: HandOverAsked,
      effect: handOver,
    },
    grantCredit: {
      label: { zh: "授予信用", en: "Grant credit" },
      about: "Sets the credit limit and the payment days.",
      from: ["PROSPECT", "UNDER_REVIEW", "ACTIVE", "FROZEN", "EXPIRED"],
      input: CreditAsked,
      effect: ({ record, input }) => {
        record.paymentDays = input.paymentDays as number;
        record.creditLimit = (input.creditLimit as Money | null | undefined) ?? undefined;
      },
    },
  },
});
