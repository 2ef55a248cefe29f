/** A call, mail or visit that asks a customer whether it is satisfied. 六(二) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Contact } from "../../sales/customers/contact.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { FollowUpMethod, FollowUpPlan } from "./followUpPlan.ts";
import { FollowUpTarget } from "./followUpTarget.ts";

export const FollowUpStatus = enumeration("FollowUpStatus", "Status of a follow-up.", {
  SCHEDULED: { zh: "待回访", en: "Scheduled", tone: "warning" },
  DONE: { zh: "已回访", en: "Done", tone: "good" },
  NOT_REACHED: { zh: "未联系上", en: "Not reached", tone: "bad" },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type FollowUpStatus = ValueOf<typeof FollowUpStatus>;

@ObjectType("FollowUpAttempt", { description: "An attempt to reach a customer." })
export class FollowUpAttempt {
  @Attribute(() => DateTime, { zh: "时间", en: "At", about: "When (UTC)." })
  at!: string;

  @Attribute(() => String, { zh: "情况", en: "Result", about: "Result of the attempt, such as: no answer, call back later.", text: true })
  remark!: string;
}

@ObjectType("FollowUpAnswer", { description: "A customer's answer to a question." })
export class FollowUpAnswer {
  @Attribute(() => String, { zh: "问题", en: "Question", about: "Question to the customer.", input: { required: true, minLength: 2, maxLength: 200 } })
  question!: string;

  @Attribute(() => Int, { zh: "评分", en: "Score", about: "From 1 to 5; empty if the customer gave no answer, which is not counted.", nullable: true, input: { min: 1, max: 5 } })
  score?: number | null;
}

const clause = "六(二)";

class AttemptInput {
  @Attribute(() => String, { zh: "情况", en: "Result", about: "Result of the attempt, such as: no answer, call back later.", text: true, input: { required: true, minLength: 2, maxLength: 500 } })
  remark!: string;
}

class OutcomeInput {
  @Attribute(() => [FollowUpAnswer], { zh: "评分", en: "Answers", about: "The customer's answers.", input: { required: true, maxItems: 20 } })
  answers!: FollowUpAnswer[];

  @Attribute(() => String, { zh: "回访记录", en: "Summary", about: "Summary of the customer's answers.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  summary!: string;
}

const neverTried = rule("NEVER_TRIED", {
  clause,
  message: { zh: () => "尚未登记联系尝试", en: () => "No attempt to reach the customer is recorded" },
  remedy: { zh: () => "请先登记一次联系尝试", en: () => "Record an attempt first", by: ["FollowUp.attempt"] },
});
const contactOfAnother = rule("CONTACT_OF_ANOTHER_CUSTOMER", { clause, message: { zh: () => "联系人不属于该客户", en: () => "The contact works for another customer" } });
const targetOfAnother = rule("TARGET_OF_ANOTHER_CUSTOMER", { clause, message: { zh: () => "回访对象属于其他客户", en: () => "The target is of another customer" } });

const tried: Guard<FollowUp> = ({ attempts = [] }) => (attempts.length > 0 ? [] : [neverTried()]);

/** Covers every target of the customer whose period contains the day; a covered one is not changed. */
async function done({ record, input: { answers, summary }, uow, ctx }: Step<FollowUp, OutcomeInput>): Promise<void> {
  Object.assign(record, { answers, summary, doneOn: ctx.today });
  const targets = readAll(ctx.table, FollowUpTarget, { filter: { customerId: { eq: record.customerId }, dueOn: { from: ctx.today } }, orderBy: { sort: "dueOn", descending: false } });
  for await (const { id, from, coveredOn } of targets) {
    if (coveredOn || from > ctx.today) continue;
    Object.assign(uow.edit((await ctx.loader.load<FollowUpTarget>(id))!), { coveredOn: ctx.today, open: undefined });
  }
}

@Entity<FollowUp>({
  prefix: "fup",
  domain: "service",
  label: { zh: "回访", en: "Follow-up" },
  about: "A call, mail or visit that asks a customer whether it is satisfied.",
  clause,
  number: "HF",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt", "plannedOn"], status: ["plannedOn"], customerId: ["createdAt"], "assigneeId+status": ["plannedOn"], caseId: ["createdAt"] },
  lifecycle: lifecycle<FollowUp, FollowUpStatus>({
    states: FollowUpStatus,
    initial: "SCHEDULED",
    editable: ["SCHEDULED"],
    actions: {
      attempt: {
        label: { zh: "登记联系尝试", en: "Record attempt" },
        about: "Records an attempt without result.",
        from: "SCHEDULED",
        input: AttemptInput,
        effect: ({ record, input: { remark }, ctx }: Step<FollowUp, AttemptInput>) => void (record.attempts = [...record.attempts, { at: ctx.now.toISOString(), remark }]),
      },
      complete: { label: { zh: "登记结果", en: "Record answers" }, about: "Records the customer's answers and scores.", from: "SCHEDULED", to: "DONE", tone: "primary", input: OutcomeInput, effect: done },
      giveUp: { label: { zh: "未联系上", en: "Give up" }, about: "Ends the follow-up because the customer could not be reached.", from: "SCHEDULED", to: "NOT_REACHED", guards: [tried] },
      cancel: cancel({ about: "Cancels the follow-up, with a reason.", from: "SCHEDULED" }),
    },
  }),
  timeline: [{ of: "customerId", kind: "SERVICE", at: { FOLLOWED_UP: "doneOn" } }],
})
export class FollowUp extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who is asked.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Contact, { zh: "联系人", en: "Contact", about: "Person who is asked.", nullable: true, input: true })
  contactId?: string;

  @Reference(() => FollowUpTarget, { zh: "回访对象", en: "Follow-up target", about: "Target of the plan that it fulfils.", nullable: true, input: { once: true } })
  targetId?: string;

  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "Service case that it follows up.", nullable: true, input: { once: true } })
  caseId?: string;

  @Attribute(() => FollowUpMethod, { zh: "方式", en: "Method", about: "How the customer is asked.", input: { required: true } })
  method!: FollowUpMethod;

  @Attribute(() => LocalDate, { zh: "计划日期", en: "Planned on", about: "Planned date.", input: { required: true, when: "any" } })
  plannedOn!: string;

  @Reference(() => Employee, { zh: "回访人", en: "Assignee", about: "Who asks.", nullable: true })
  assigneeId?: string;

  @Attribute(() => [FollowUpAttempt], { zh: "联系尝试", en: "Attempts", about: "Attempts to reach the customer." })
  attempts!: FollowUpAttempt[];

  @Attribute(() => [FollowUpAnswer], { zh: "评分", en: "Answers", about: "The customer's answers." })
  answers!: FollowUpAnswer[];

  @Attribute(() => String, { zh: "回访记录", en: "Summary", about: "Summary of the customer's answers.", nullable: true, text: true })
  summary?: string;

  @Attribute(() => LocalDate, { zh: "回访日期", en: "Done on", about: "Business date on which the customer was asked.", nullable: true })
  doneOn?: string;

  @Attribute(() => FollowUpStatus, { zh: "状态", en: "Status", about: "Status of the follow-up." })
  override status!: FollowUpStatus;
}

/** The questions of the plan, unless the agent enters others. */
async function prepare({ record, before, ctx }: Preparation<FollowUp>): Promise<Finding[]> {
  const [contact, target] = await Promise.all([record.contactId ? ctx.loader.load<Contact>(record.contactId) : null, record.targetId ? ctx.loader.load<FollowUpTarget>(record.targetId) : null]);
  refuseIfAny([
    ...(contact && contact.customerId !== record.customerId ? [contactOfAnother(undefined, { field: "contactId" })] : []),
    ...(target && target.customerId !== record.customerId ? [targetOfAnother(undefined, { field: "targetId" })] : []),
  ]);
  if (before) return [];
  const plan = target ? await ctx.loader.load<FollowUpPlan>(target.planId) : null;
  Object.assign(record, { assigneeId: ctx.principal.id, attempts: [], answers: (plan?.questions ?? []).map(({ question }) => ({ question })) });
  return [];
}

const scores = ({ answers = [] }: FollowUp): number[] => answers.flatMap(({ score }) => (typeof score === "number" ? [score] : []));

measures(FollowUp, {
  series: {
    scored: { by: "day", on: "doneOn", add: (one) => scores(one).length, zh: "评分数", en: "Answers" },
    scores: { by: "day", on: "doneOn", add: (one) => scores(one).reduce((sum, score) => sum + score, 0), zh: "评分合计", en: "Sum of scores" },
    topTwo: { by: "day", on: "doneOn", add: (one) => scores(one).filter((score) => score >= 4).length, zh: "4 分及以上", en: "Scores of 4 and 5" },
  },
  kpis: {
    customerSatisfaction: { mean: ["scores", "scored"], direction: "HIGHER", cadence: "MONTH", owner: "serviceLead", clause: "六(二)", zh: "客户满意度（5 分制）", en: "Customer satisfaction (of 5)", about: "Mean of the scores that customers gave; unanswered questions do not count." },
    satisfiedCustomers: { share: ["topTwo", "scored"], direction: "HIGHER", cadence: "MONTH", owner: "serviceLead", target: 9_000, warning: 8_000, critical: 7_000, least: 10, clause: "六(二)", zh: "满意评分占比", en: "Satisfied answers", about: "Of the scores that customers gave, those of 4 and 5." },
  },
});

export const FollowUpResolver = EntityResolver(FollowUp, { create: true, update: true, prepare });
