import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Contract } from "../contracts/contract.ts";
import type { Opportunity } from "./opportunity.ts";

export const OpportunityStatus = enumeration("OpportunityStatus", "How far an opportunity has come.", {
  FOUND: { zh: "已发现", en: "Found" },
  QUALIFIED: { zh: "需求已确认", en: "Qualified", tone: "info" },
  OFFERED: { zh: "已报价", en: "Offered", tone: "info" },
  NEGOTIATING: { zh: "谈判中", en: "Negotiating", tone: "warning" },
  WON: { zh: "已赢得", en: "Won", tone: "good" },
  LOST: { zh: "已失去", en: "Lost", tone: "bad" },
});
export type OpportunityStatus = ValueOf<typeof OpportunityStatus>;

const open = ["FOUND", "QUALIFIED", "OFFERED", "NEGOTIATING"] as const;

class OfferAsked {
  @Attribute(() => Money, { zh: "报价金额", en: "Offered", about: "What was offered to the customer; from now on its expected value.", input: { required: true, min: 1, max: 100_000_000_000 } })
  offered!: Money;
}

class WinAsked {
  @Reference(() => Contract, { zh: "合同", en: "Contract", about: "The signed contract that came of it.", input: { required: true } })
  contractId!: string;
}

class LossAsked extends ReasonAsked {
  @Attribute(() => String, { zh: "竞争对手", en: "Competitor", about: "Who won it, as far as known.", nullable: true, input: { maxLength: 100 } })
  competitor?: string;
}

class OwnerAsked extends ReasonAsked {
  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "Who pursues it from now on.", input: { required: true } })
  ownerId!: string;
}

const otherCustomer = rule("CONTRACT_OF_ANOTHER_CUSTOMER", {
  clause: "四(三)",
  message: { zh: () => "该合同属于其他客户", en: () => "The contract belongs to another customer" },
});

const notSigned = rule<{ number: string }>("CONTRACT_NOT_SIGNED", {
  clause: "四(三)",
  message: { zh: ({ number }) => `合同${number}尚未签署`, en: ({ number }) => `The contract ${number} has not been signed` },
  remedy: { zh: () => "签署后再登记赢得", en: () => "It is won once the contract is signed" },
});

async function contractFindings({ customerId }: Opportunity, contractId: string, ctx: Context): Promise<Finding[]> {
  const contract = (await ctx.loader.load<Contract>(contractId))!;
  const at = { field: "contractId" };
  return [...(contract.customerId === customerId ? [] : [otherCustomer(undefined, at)]), ...(contract.signedOn ? [] : [notSigned({ number: contract.number }, at)])];
}

async function win({ record, input, ctx }: Step<Opportunity, WinAsked>): Promise<void> {
  refuseIfAny(await contractFindings(record, input.contractId, ctx));
  Object.assign(record, { contractId: input.contractId, closedOn: ctx.today });
}

export const opportunityLifecycle = lifecycle<Opportunity, OpportunityStatus>({
  states: OpportunityStatus,
  initial: "FOUND",
  editable: open,
  actions: {
    qualify: { label: { zh: "确认需求", en: "Qualify" }, about: "The customer needs it and can buy it.", from: "FOUND", to: "QUALIFIED", tone: "primary" },
    offer: {
      label: { zh: "登记报价", en: "Offer" },
      about: "Records what was offered to the customer.",
      from: ["FOUND", "QUALIFIED"],
      to: "OFFERED",
      tone: "primary",
      input: OfferAsked,
      effect: ({ record, input }) => {
        record.expectedValue = input.offered as Money;
      },
    },
    negotiate: { label: { zh: "进入谈判", en: "Negotiate" }, about: "The customer has answered the offer.", from: "OFFERED", to: "NEGOTIATING", tone: "primary" },
    win: { label: { zh: "赢得", en: "Win" }, about: "A contract was signed.", from: open, to: "WON", tone: "primary", input: WinAsked, effect: win },
    lose: {
      label: { zh: "失去", en: "Lose" },
      about: "The customer has decided otherwise, and why.",
      from: open,
      to: "LOST",
      tone: "danger",
      input: LossAsked,
      effect: ({ record, input, ctx }) => {
        Object.assign(record, { competitor: (input.competitor as string | null) ?? record.competitor, closedOn: ctx.today });
      },
    },
    reopen: {
      label: { zh: "重新跟进", en: "Reopen" },
      about: "It is pursued again.",
      from: "LOST",
      to: "FOUND",
      input: ReasonAsked,
      effect: ({ record }) => {
        record.closedOn = undefined;
      },
    },
    assign: {
      label: { zh: "移交", en: "Assign" },
      about: "Gives it to somebody else.",
      from: open,
      input: OwnerAsked,
      effect: ({ record, input }) => {
        record.ownerId = input.ownerId as string;
      },
    },
  },
});
