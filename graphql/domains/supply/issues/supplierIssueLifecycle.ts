import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { isPartner, rolesOf } from "../../../platform/access/principal.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { afterWorkingMinutes, dayMinutes } from "../../../platform/calendar/workingTime.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { SupplierIssue } from "./supplierIssue.ts";

export const SupplierIssueStatus = enumeration("SupplierIssueStatus", "Status of an issue with a supplier.", {
  OPEN: { zh: "待供应商答复", en: "Awaiting the supplier", tone: "warning" },
  ANSWERED: { zh: "已答复", en: "Answered", tone: "info" },
  RESOLVED: { zh: "已解决", en: "Resolved", tone: "good" },
  CLOSED: { zh: "已关闭", en: "Closed" },
});
export type SupplierIssueStatus = ValueOf<typeof SupplierIssueStatus>;

export class MessageInput {
  @Attribute(() => String, { zh: "内容", en: "Text", about: "What is said.", text: true, input: { required: true, minLength: 2, maxLength: 2000 } })
  text!: string;
}

class SettlementInput {
  @Attribute(() => String, { zh: "处理结果", en: "Settlement", about: "How it was settled; the supplier reads it.", text: true, input: { required: true, minLength: 2, maxLength: 2000 } })
  settlement!: string;
}

/** Working days within which an answer is in time. 五(一)1 */
const daysToAnswer = 2;

const qualitySettles = rule("ISSUE_OF_QUALITY", {
  clause: "五(一)4",
  message: { zh: () => "质量问题只能由质量部门解决和关闭", en: () => "Issues of quality are settled by quality alone" },
  remedy: { zh: () => "请由质量管理员办理", en: () => "Ask the QA officer", by: [] },
});

const buyersSettle = rule("ISSUE_OF_PURCHASING", {
  clause: "五(一)4",
  message: { zh: () => "此问题由采购部门解决和关闭", en: () => "This issue is settled by purchasing" },
  remedy: { zh: () => "请由采购员办理", en: () => "Ask the purchaser", by: [] },
});

/** Quality settles what concerns quality, purchasing all else. */
const settledByOwner: Guard<SupplierIssue> = ({ kind }, { principal }) => {
  const isQuality = rolesOf(principal).includes("qaOfficer");
  if (kind === "QUALITY") return isQuality ? [] : [qualitySettles()];
  return rolesOf(principal).includes("purchaser") ? [] : [buyersSettle()];
};

function say(issue: SupplierIssue, text: string, bySupplier: boolean, ctx: Context): void {
  issue.thread = [...issue.thread, { bySupplier, authorId: ctx.principal.id, text, at: ctx.now.toISOString() }];
}

/** The first answer is what counts in the evaluation, whatever is asked again. */
async function countAnswer(issue: SupplierIssue, ctx: Context): Promise<void> {
  if (issue.answeredAt) return;
  const calendar = await workingCalendar(ctx);
  issue.answeredAt = ctx.now.toISOString();
  issue.answeredInTime = ctx.now <= afterWorkingMinutes(calendar, new Date(issue.createdAt), daysToAnswer * dayMinutes(calendar));
}

export const issueLifecycle = lifecycle<SupplierIssue, SupplierIssueStatus>({
  states: SupplierIssueStatus,
  initial: "OPEN",
  editable: ["OPEN"],
  actions: {
    answer: {
      label: { zh: "答复", en: "Answer" },
      about: "Records the supplier's answer: by its own machine, or by a purchaser to whom it was given otherwise.",
      from: "OPEN",
      to: "ANSWERED",
      tone: "primary",
      input: MessageInput,
      effect: async ({ record, input, ctx }) => {
        say(record, String(input.text), true, ctx);
        await countAnswer(record, ctx);
      },
    },
    ask: {
      label: { zh: "追问", en: "Ask again" },
      about: "Asks the supplier again.",
      from: "ANSWERED",
      to: "OPEN",
      input: MessageInput,
      effect: ({ record, input, ctx }) => say(record, String(input.text), isPartner(ctx.principal), ctx),
    },
    resolve: {
      label: { zh: "解决", en: "Resolve" },
      about: "Says how it was settled.",
      from: ["OPEN", "ANSWERED"],
      to: "RESOLVED",
      tone: "primary",
      input: SettlementInput,
      guards: [settledByOwner],
      effect: ({ record, input }) => {
        record.settlement = String(input.settlement);
      },
    },
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Ends the issue.",
      from: "RESOLVED",
      to: "CLOSED",
      guards: [settledByOwner],
    },
  },
});
