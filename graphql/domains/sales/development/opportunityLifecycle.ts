import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Contract } from "../contracts/contract.ts";
import type { Opportunity } from "./opportunity.ts";

export const OpportunityStatus = enumeration("OpportunityStatus", "Stage of an opportunity.", {
  FOUND: { zh: "初步接触", en: "Initial contact" },
  QUALIFIED: { zh: "需求已确认", en: "Qualified", tone: "info" },
  OFFERED: { zh: "已报价", en: "Offered", tone: "info" },
  NEGOTIATING: { zh: "谈判中", en: "Negotiating", tone: "warning" },
  WON: { zh: "赢单", en: "Won", tone: "good" },
  LOST: { zh: "输单", en: "Lost", tone: "bad" },
});
export type OpportunityStatus = ValueOf<typeof OpportunityStatus>;

const open = ["FOUND", "QUALIFIED", "OFFERED", "NEGOTIATING"] as const;

class OfferInput {
  @Attribute(() => Money, { zh: "报价金额", en: "Offered", about: "The offered amount; becomes the expected value.", input: { required: true, min: 1, max: 100_000_000_000 } })
  offered!: Money;
}

class WinInput {
  @Reference(() => Contract, { zh: "合同", en: "Contract", about: "The resulting signed contract.", input: { required: true } })
  contractId!: string;
}

class LossInput extends ReasonInput {
  @Attribute(() => String, { zh: "竞争对手", en: "Competitor", about: "Winning competitor, if known.", nullable: true, input: { maxLength: 100 } })
  competitor?: string;
}

class OwnerInput extends ReasonInput {
  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "New owner.", input: { required: true } })
  ownerId!: string;
}

const otherCustomer = rule("CONTRACT_OF_ANOTHER_CUSTOMER", {
  clause: "四(三)",
  message: { zh: () => "该合同属于其他客户", en: () => "The contract belongs to another customer" },
});

const notSigned = rule<{ number: string }>("CONTRACT_NOT_SIGNED", {
  clause: "四(三)",
  message: { zh: ({ number }) => `合同 ${number} 尚未签署`, en: ({ number }) => `The contract ${number} has not been signed` },
  remedy: { zh: () => "签署后再登记赢单", en: () => "Record the win once the contract is signed", by: ["Contract.confirmText"] },
});

async function contractFindings({ customerId }: Opportunity, contractId: string, ctx: Context): Promise<Finding[]> {
  const contract = (await ctx.loader.load<Contract>(contractId))!;
  const at = { field: "contractId" };
  return [...(contract.customerId === customerId ? [] : [otherCustomer(undefined, at)]), ...(contract.signedOn ? [] : [notSigned({ number: contract.number }, at)])];
}

async function win({ record, input, ctx }: Step<Opportunity, WinInput>): Promise<void> {
  refuseIfAny(await contractFindings(record, input.contractId, ctx));
  Object.assign(record, { contractId: input.contractId, closedOn: ctx.today });
}

export const opportunityLifecycle = lifecycle<Opportunity, OpportunityStatus>({
  states: OpportunityStatus,
  initial: "FOUND",
  editable: open,
  actions: {
    qualify: { label: { zh: "确认需求", en: "Qualify" }, about: "The customer's need and ability to buy are confirmed.", from: "FOUND", to: "QUALIFIED", tone: "primary" },
    offer: {
      label: { zh: "登记报价", en: "Offer" },
      about: "Records what was offered to the customer.",
      from: ["FOUND", "QUALIFIED"],
      to: "OFFERED",
      tone: "primary",
      input: OfferInput,
      effect: ({ record, input }) => {
        record.expectedValue = input.offered as Money;
      },
    },
    negotiate: { label: { zh: "进入谈判", en: "Negotiate" }, about: "The customer has responded to the offer.", from: "OFFERED", to: "NEGOTIATING", tone: "primary" },
    win: { label: { zh: "赢单", en: "Win" }, about: "A contract was signed.", from: open, to: "WON", tone: "primary", input: WinInput, effect: win },
    lose: {
      label: { zh: "输单", en: "Lose" },
      about: "The customer decided otherwise; records the reason.",
      from: open,
      to: "LOST",
      tone: "danger",
      input: LossInput,
      effect: ({ record, input, ctx }) => {
        Object.assign(record, { competitor: (input.competitor as string | null) ?? record.competitor, closedOn: ctx.today });
      },
    },
    reopen: {
      label: { zh: "重新跟进", en: "Reopen" },
      about: "Reopens the opportunity.",
      from: "LOST",
      to: "FOUND",
      input: ReasonInput,
      effect: ({ record }) => {
        record.closedOn = undefined;
      },
    },
    assign: {
      label: { zh: "移交", en: "Assign" },
      about: "Assigns it to another owner.",
      from: open,
      input: OwnerInput,
      effect: ({ record, input }) => {
        record.ownerId = input.ownerId as string;
      },
    },
  },
});
