import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { personalFieldsOf } from "../../../table/personal.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { erase } from "../../../platform/personal/erase.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Lead } from "./lead.ts";

export const LeadStatus = enumeration("LeadStatus", "Status of a lead.", {
  NEW: { zh: "新线索", en: "New", tone: "info" },
  QUALIFIED: { zh: "已确认", en: "Qualified", tone: "warning", about: "There is a need, and somebody in sales is on it." },
  WON: { zh: "已成交", en: "Converted", tone: "good", about: "The customer has ordered." },
  LOST: { zh: "未成交", en: "Not converted", tone: "bad" },
  INVALID: { zh: "无效", en: "Invalid", about: "Nobody who could become a customer; counts in no figure." },
});
export type LeadStatus = ValueOf<typeof LeadStatus>;

const alreadyWithdrawn = rule("CONSENT_ALREADY_WITHDRAWN", {
  clause: "个人信息保护法",
  message: { zh: () => "同意已撤回，联系信息已删除", en: () => "The consent is withdrawn already, and the contact data is erased" },
});

const isADuplicate = rule("LEAD_IS_DUPLICATE", {
  clause: "三(三)",
  message: { zh: () => "此线索与更早的线索重复", en: () => "An earlier lead is of the same person" },
  remedy: { zh: () => "请跟进更早的线索", en: () => "Continue with the earlier lead" },
});

const notWithdrawn: Guard<Lead> = ({ withdrawnOn }) => (withdrawnOn ? [alreadyWithdrawn()] : []);
const noDuplicate: Guard<Lead> = async ({ duplicateOfId }, ctx) => (duplicateOfId ? [isADuplicate(undefined, { record: (await ctx.loader.load(duplicateOfId)) ?? undefined })] : []);

class WithdrawalInput {
  @Attribute(() => String, { zh: "撤回方式", en: "Received by", about: "How the person said so: by phone, by mail, through a link.", input: { required: true, minLength: 2, maxLength: 200 } })
  receivedBy!: string;
}

/** The contact data goes at once; what the lead has led to still counts, without a name. PIPL on withdrawal */
async function withdrawConsent({ record, uow, ctx }: Step<Lead, WithdrawalInput>): Promise<void> {
  await erase(record, [...personalFieldsOf(record.constructor).values()].map(({ attribute }) => attribute), uow, ctx);
  Object.assign(record, { withdrawnOn: ctx.today, mailConsent: false });
}

const close = ({ record, ctx }: Pick<Step<Lead>, "record" | "ctx">): void => {
  record.closedOn = ctx.today;
};

export const leadLifecycle = lifecycle<Lead, LeadStatus>({
  states: LeadStatus,
  initial: "NEW",
  editable: ["NEW", "QUALIFIED"],
  // The first order that is attributed to it.
  moves: { NEW: ["WON"], QUALIFIED: ["WON"] },
  rests: ["WON", "LOST", "INVALID"],
  actions: {
    qualify: { label: { zh: "确认线索", en: "Qualify" }, about: "Confirms that there is a need and that the person wants to be contacted.", from: "NEW", to: "QUALIFIED", tone: "primary", guards: [noDuplicate, notWithdrawn] },
    lose: { label: { zh: "登记未成交", en: "Close as not converted" }, about: "Nothing has come of it.", from: ["NEW", "QUALIFIED"], to: "LOST", input: ReasonInput, effect: close },
    invalidate: { label: { zh: "标记无效", en: "Mark as invalid" }, about: "Nobody who could become a customer; it counts in no figure.", from: ["NEW", "QUALIFIED"], to: "INVALID", tone: "danger", input: ReasonInput, effect: close },
    withdrawConsent: {
      label: { zh: "撤回同意", en: "Withdraw consent" },
      about: "The person has withdrawn the consent: the contact data is erased at once.",
      from: ["NEW", "QUALIFIED", "WON", "LOST", "INVALID"],
      tone: "danger",
      input: WithdrawalInput,
      guards: [notWithdrawn],
      effect: withdrawConsent,
    },
  },
});
