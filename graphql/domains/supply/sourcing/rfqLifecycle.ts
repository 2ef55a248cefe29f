import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, headOfQualityStep, supplyLeadStep } from "../../../platform/approval/standardSteps.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { PassphraseInput } from "./openerKey.ts";
import type { Rfq } from "./rfq.ts";
import { askedEnough, asksLowRated, deadlinePassed, isNamedOpener, needsConsent, openersReady, openInFuture, suppliersQualified } from "./rfqRules.ts";

export const RfqStatus = enumeration("RfqStatus", "Status of an RFQ.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "info", about: "It may be issued." },
  ISSUED: { zh: "报价中", en: "Issued", tone: "info", about: "Suppliers quote; nobody can read their quotations." },
  CLOSED: { zh: "待开标", en: "To open", tone: "warning", about: "No quotations are taken any more; two openers open them." },
  OPENED: { zh: "已开标", en: "Opened", tone: "info" },
  AWARDED: { zh: "已定标", en: "Awarded", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type RfqStatus = ValueOf<typeof RfqStatus>;

@ObjectType("RfqAward", { description: "The offer that a line is awarded to." })
export class RfqAward {
  @Attribute(() => Int, { zh: "询价行", en: "RFQ line", about: "Number of the line, from 1.", input: { required: true, min: 1, max: 50 } })
  rfqLine!: number;

  @Reference(() => Node, { zh: "报价单", en: "Quotation", about: "Quotation whose offer is taken.", holds: ["Quotation"], input: { required: true } })
  quotationId!: string;
}

export class AwardInput {
  @Attribute(() => [RfqAward], { zh: "定标明细", en: "Awards", about: "The offer that each line is awarded to; a line that is left out is not bought.", input: { required: true, minItems: 1, maxItems: 50 } })
  awards!: RfqAward[];

  @Attribute(() => String, { zh: "未选最低价的理由", en: "Reason", about: "Why an offer is taken that is not the lowest; required then.", nullable: true, text: true, input: { minLength: 10, maxLength: 1000 } })
  awardReason?: string;
}

/** Fewer than three suppliers are asked only with the consent of both. 五(一)3 */
export const soleSourceRoute = approvalRoute("soleSourceRfq", [{ steps: [supplyLeadStep, departmentManagerStep] }], { label: { zh: "单一来源询价", en: "Sole-source RFQ" }, always: ["departmentManager"] });

/** A supplier that is rated D is asked only with the consent of these two. 五(一)1 */
export const lowRatedRfqRoute = approvalRoute("lowRatedRfq", [{ steps: [headOfQualityStep, departmentManagerStep] }], { label: { zh: "询价（含 D 级供应商）", en: "RFQ to a supplier rated D" }, always: ["headOfQuality", "departmentManager"] });

const checks: readonly Guard<Rfq>[] = [askedEnough, suppliersQualified, openersReady, openInFuture];

export const rfqLifecycle = lifecycle<Rfq, RfqStatus>({
  states: RfqStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { ISSUED: ["CLOSED"] },
  actions: {
    ...approval<Rfq, RfqStatus>({
      route: { among: [soleSourceRoute, lowRatedRfqRoute], choose: async (rfq, ctx) => ((await asksLowRated(rfq, ctx)) ? lowRatedRfqRoute : soleSourceRoute) },
      submitters: ["purchaser"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Asks for consent where fewer than three suppliers are asked, or one that is rated D.", guards: checks },
    }),
    issue: {
      label: { zh: "发出询价", en: "Issue" },
      about: "Seals the RFQ and asks the suppliers; from now on nobody reads a quotation before two openers have opened them.",
      from: ["DRAFT", "APPROVED"],
      to: "ISSUED",
      tone: "primary",
      duty: "requester",
      guards: [...checks, needsConsent],
      effect: ({ record, ctx }) => {
        record.issuedAt = ctx.now.toISOString();
      },
    },
    revise: {
      label: { zh: "修改询价", en: "Revise" },
      about: "Takes the RFQ back to be changed: its quotations are void, and all suppliers are asked again.",
      from: ["APPROVED", "ISSUED", "CLOSED"],
      to: "DRAFT",
      input: ReasonInput,
      effect: ({ record }) => {
        record.round += 1;
        record.issuedAt = undefined;
        record.openers = record.openers.map(({ employeeId }) => ({ employeeId }));
      },
    },
    open: {
      label: { zh: "开标", en: "Open quotations" },
      about: "Gives an opener's part of the key. The second of two opens all quotations.",
      from: ["ISSUED", "CLOSED"],
      reaches: ["CLOSED", "OPENED"],
      tone: "primary",
      duty: "quoteOpener",
      secret: true,
      input: PassphraseInput,
      guards: [deadlinePassed, isNamedOpener],
    },
    award: {
      label: { zh: "定标", en: "Award" },
      about: "Takes an offer for each line; purchase orders are drafted from it.",
      from: "OPENED",
      to: "AWARDED",
      tone: "primary",
      duty: "requester",
      input: AwardInput,
    },
    cancel: cancel({ about: "Ends the RFQ without buying.", from: ["DRAFT", "APPROVED", "ISSUED", "CLOSED", "OPENED"] }),
  },
});
