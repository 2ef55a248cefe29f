import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money, money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { Dunning, DunningLevel, DunningWay } from "./dunning.ts";
import { dunningStages, type DunningStage } from "./dunningSchedule.ts";
import type { Receivable } from "./receivable.ts";

export const ReceivableStatus = enumeration("ReceivableStatus", "Status of a receivable.", {
  OPEN: { zh: "未收", en: "Open", tone: "info", about: "Not settled at all yet." },
  PARTIAL: { zh: "部分收款", en: "Partly settled", tone: "info" },
  SETTLED: { zh: "已结清", en: "Settled", tone: "good", about: "Fully settled." },
  DISPUTED: { zh: "有争议", en: "Disputed", tone: "warning", about: "Disputed by the customer: no reminders, blocks no order, but counts against the credit limit." },
  BAD_DEBT: { zh: "坏账", en: "Bad debt", tone: "bad", about: "The remainder has been written off." },
});
export type ReceivableStatus = ValueOf<typeof ReceivableStatus>;

/** The only definition of overdue: due today is not overdue, due yesterday is. */
export const isOverdue = ({ dueOn, outstanding }: Pick<Receivable, "dueOn" | "outstanding">, today: string): boolean => outstanding && dueOn < today;

/** The status that follows from the outstanding amount; full settlement ends a dispute. */
export function stateOf({ status, open, amount, writtenOff }: Receivable): ReceivableStatus {
  if (open.amount === 0) return writtenOff.amount > 0 ? "BAD_DEBT" : "SETTLED";
  if (status === "DISPUTED") return "DISPUTED";
  return open.amount < amount.amount ? "PARTIAL" : "OPEN";
}

/** The next reminder stage and the day from which it is due; undefined after the last. */
export function nextDunning({ dueOn, dunnedTo }: Pick<Receivable, "dueOn" | "dunnedTo">, stages: readonly DunningStage[]): { level: DunningLevel; on: string } | undefined {
  const next = stages[stages.findIndex(({ level }) => level === dunnedTo) + 1];
  return next && { level: next.level, on: addDays(dueOn, next.afterDays) };
}

class DunningInput {
  @Attribute(() => DunningWay, { zh: "方式", en: "Channel", about: "How the customer was reached.", input: { required: true } })
  way!: DunningWay;

  @Attribute(() => String, { zh: "结果", en: "Result", about: "The customer's response.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  result!: string;

  @Attribute(() => LocalDate, { zh: "承诺付款日", en: "Promised on", about: "Day by which the customer promised to pay; the next reminder waits until then.", nullable: true, input: { when: "any" } })
  promisedOn?: string;

  @Attribute(() => Money, { zh: "承诺金额", en: "Promised amount", about: "How much was promised.", nullable: true, input: { min: 1 } })
  promisedAmount?: Money;
}

const notOverdue = rule<{ dueOn: string }>("NOT_OVERDUE", {
  clause: "四(四)3",
  message: { zh: ({ dueOn }) => `该款项 ${dueOn} 到期，尚未逾期`, en: ({ dueOn }) => `It is due on ${dueOn} and not overdue yet` },
  remedy: { zh: () => "逾期后再催收", en: () => "Send a reminder once it is overdue", by: [] },
});

const noStepLeft = rule("NO_DUNNING_STEP_LEFT", {
  clause: "四(四)3",
  message: { zh: () => "催收步骤已全部完成", en: () => "All reminder stages have been completed" },
  remedy: { zh: () => "请申请坏账核销", en: () => "Submit a write-off", by: ["WriteOff.approve"] },
});

const promisedInPast = rule("PROMISED_IN_PAST", { message: { zh: () => "承诺付款日已过", en: () => "The promised date has passed" } });
const promisedTooMuch = rule("PROMISED_TOO_MUCH", { message: { zh: () => "承诺金额超过未收金额", en: () => "The promised amount exceeds the outstanding amount" } });

const overdue: Guard<Receivable> = (receivable, ctx) => (isOverdue(receivable, ctx.today) ? [] : [notOverdue({ dueOn: receivable.dueOn })]);
const stepLeft: Guard<Receivable> = async (receivable, ctx) => (nextDunning(receivable, await dunningStages(ctx)) ? [] : [noStepLeft()]);

/** Records the next reminder stage: none is skipped or repeated. */
async function dun({ record, input, uow, ctx }: Step<Receivable, DunningInput>): Promise<void> {
  const { way, result, promisedOn, promisedAmount } = input;
  const late = promisedOn && promisedOn < ctx.today ? [promisedInPast(undefined, { field: "promisedOn" })] : [];
  const over = promisedAmount && (promisedAmount.currency !== record.open.currency || promisedAmount.amount > record.open.amount) ? [promisedTooMuch(undefined, { field: "promisedAmount" })] : [];
  if (late.length + over.length > 0) throw new Refusal([...late, ...over]);
  const stages = await dunningStages(ctx);
  const { level } = nextDunning(record, stages)!;
  const { id: receivableId, customerId, representativeId, open } = record;
  uow.create(Dunning, { receivableId, customerId, representativeId, level, way, result, promisedOn, promisedAmount, doneOn: ctx.today, open: money(open.amount, open.currency) });
  record.dunnedTo = level;
  const next = nextDunning(record, stages)?.on;
  record.nextDunningOn = next && promisedOn && next <= promisedOn ? addDays(promisedOn, 1) : next;
}

export const receivableLifecycle = lifecycle<Receivable, ReceivableStatus>({
  states: ReceivableStatus,
  initial: "OPEN",
  editable: [],
  moves: {
    OPEN: ["PARTIAL", "SETTLED", "BAD_DEBT"],
    PARTIAL: ["OPEN", "SETTLED", "BAD_DEBT"],
    DISPUTED: ["SETTLED", "BAD_DEBT"],
    SETTLED: ["OPEN", "PARTIAL"],
    BAD_DEBT: ["OPEN", "PARTIAL", "SETTLED"],
  },
  rests: ["SETTLED", "BAD_DEBT"],
  actions: {
    dun: {
      label: { zh: "催收", en: "Send reminder" },
      about: "Records the next reminder and the customer's response.",
      from: ["OPEN", "PARTIAL"],
      tone: "primary",
      input: DunningInput,
      guards: [overdue, stepLeft],
      effect: dun,
    },
    dispute: {
      label: { zh: "登记争议", en: "Dispute" },
      about: "Records a dispute: no reminders until it is resolved.",
      from: ["OPEN", "PARTIAL"],
      to: "DISPUTED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input }) => {
        Object.assign(record, { disputeReason: input.reason, nextDunningOn: undefined });
      },
    },
    resolve: {
      label: { zh: "解决争议", en: "Resolve" },
      about: "Ends the dispute; the outstanding amount is due again.",
      from: "DISPUTED",
      reaches: ["OPEN", "PARTIAL"],
      input: ReasonInput,
      effect: async ({ record, ctx }) => {
        record.status = record.open.amount < record.amount.amount ? "PARTIAL" : "OPEN";
        Object.assign(record, { disputeReason: undefined, nextDunningOn: nextDunning(record, await dunningStages(ctx))?.on });
      },
    },
  },
});
