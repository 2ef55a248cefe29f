import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { classOf } from "../../../table/entity.ts";
import type { Visit } from "./visit.ts";

export const VisitStatus = enumeration("VisitStatus", "Whether a visit has taken place.", {
  PLANNED: { zh: "已计划", en: "Planned", tone: "info" },
  DONE: { zh: "已完成", en: "Done", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type VisitStatus = ValueOf<typeof VisitStatus>;

class OutcomeInput {
  @Attribute(() => LocalDate, { zh: "拜访日期", en: "Visit date", about: "When it took place.", input: { required: true, when: "any" } })
  doneOn!: string;

  @Attribute(() => String, { zh: "拜访结果", en: "Outcome", about: "Topics discussed and agreements.", text: true, input: { required: true, minLength: 2, maxLength: 2000 } })
  outcome!: string;

  @Attribute(() => String, { zh: "客户需求", en: "Needs", about: "Needs and complaints of the customer.", nullable: true, text: true, input: { maxLength: 2000 } })
  needs?: string;

  @Attribute(() => LocalDate, { zh: "下次拜访", en: "Next visit", about: "Date of the next visit, which is planned automatically.", nullable: true, input: { when: "any" } })
  nextOn?: string;
}

const inFuture = rule("VISIT_IN_FUTURE", {
  clause: "四(三)3",
  message: { zh: () => "拜访日期晚于今天", en: () => "The visit date is in the future" },
  remedy: { zh: () => "拜访后再登记结果", en: () => "Record the outcome once it has taken place", by: [] },
});

const nextInPast = rule("NEXT_VISIT_IN_PAST", {
  clause: "四(三)3",
  message: { zh: () => "下次拜访须晚于今天", en: () => "The next visit must be after today" },
});

function outcomeFindings({ doneOn, nextOn }: OutcomeInput, { today }: Context): Finding[] {
  return [...(doneOn > today ? [inFuture(undefined, { field: "doneOn" })] : []), ...(nextOn && nextOn <= today ? [nextInPast(undefined, { field: "nextOn" })] : [])];
}

/** Records the outcome and plans the next visit. */
function complete({ record, input, uow, ctx }: Step<Visit, OutcomeInput>): void {
  refuseIfAny(outcomeFindings(input, ctx));
  const { doneOn, outcome, needs, nextOn } = input;
  Object.assign(record, { doneOn, outcome, needs: needs ?? undefined });
  if (!nextOn) return;
  const { customerId, regionId, visitorId, contactId, opportunityId, kind, purpose } = record;
  uow.create(classOf(record), { customerId, regionId, visitorId, contactId, opportunityId, kind, purpose, plannedOn: nextOn, previousId: record.id, status: "PLANNED", duties: [] });
}

export const visitLifecycle = lifecycle<Visit, VisitStatus>({
  states: VisitStatus,
  initial: "PLANNED",
  editable: ["PLANNED"],
  actions: {
    complete: { label: { zh: "登记结果", en: "Record the outcome" }, about: "Records the outcome of the visit and plans the next one.", from: "PLANNED", to: "DONE", tone: "primary", input: OutcomeInput, effect: complete },
    cancel: cancel({ about: "Cancels the visit.", from: "PLANNED" }),
  },
});
