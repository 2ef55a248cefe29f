import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { RecallNotice } from "./recallNotice.ts";

export const RecallNoticeStatus = enumeration("RecallNoticeStatus", "Status of a recall notice.", {
  TO_SEND: { zh: "待发出", en: "To send", tone: "bad" },
  SENT: { zh: "待确认", en: "Sent", tone: "warning", about: "The customer was notified and has not acknowledged yet." },
  ACKNOWLEDGED: { zh: "已确认", en: "Acknowledged", tone: "good", about: "The customer has stated what it holds, has used and returns." },
  ENDED: { zh: "已终止", en: "Ended", about: "The recall was withdrawn before the customer acknowledged." },
});
export type RecallNoticeStatus = ValueOf<typeof RecallNoticeStatus>;

export const NoticeChannel = enumeration("NoticeChannel", "How a customer was notified of a recall.", {
  SYSTEM: { zh: "系统", en: "System", about: "Through its API client, by event and API." },
  PHONE: { zh: "电话", en: "Phone" },
  MAIL: { zh: "邮件", en: "E-mail" },
  LETTER: { zh: "信函", en: "Letter" },
  VISIT: { zh: "上门", en: "Visit" },
});
export type NoticeChannel = ValueOf<typeof NoticeChannel>;

const clause = "五(二) · 公告 92/2022";

const noSuchLine = rule<{ line: number; lines: number }>("NO_SUCH_LINE", {
  clause,
  message: { zh: ({ line, lines }) => `没有第 ${line} 行，共 ${lines} 行`, en: ({ line, lines }) => `There is no line ${line}; there are ${lines}` },
});

const linesMissing = rule<{ missing: string }>("RECALL_LINES_MISSING", {
  clause,
  message: { zh: ({ missing }) => `以下行未填写数量：${missing}`, en: ({ missing }) => `The quantities of these lines are missing: ${missing}` },
  remedy: { zh: () => "请逐批填写库存、已使用与退回数量", en: () => "State for each lot the packs held, used and returning", by: [] },
});

const moreThanDelivered = rule<{ batchNumber: string; delivered: number; stated: number }>("STATES_MORE_THAN_DELIVERED", {
  clause,
  message: { zh: ({ batchNumber, delivered, stated }) => `批号 ${batchNumber} 购进 ${delivered}，填写合计 ${stated}`, en: ({ batchNumber, delivered, stated }) => `${delivered} packs of ${batchNumber} were delivered, but ${stated} are stated` },
  remedy: { zh: () => "库存与已使用之和不得多于购进；退回不得多于库存", en: () => "Held and used together cannot exceed the delivered packs, nor returning the held ones", by: [] },
});

@ObjectType("RecallAnswerLine", { description: "A customer's statement about one recalled lot." })
class RecallAnswerLine {
  @Attribute(() => Int, { zh: "通知行", en: "Line", about: "Number of the notice's line, from 1.", input: { required: true, min: 1, max: 40 } })
  line!: number;

  @Attribute(() => SafeInt, { zh: "库存数量", en: "Held", about: "Packs still held.", input: { required: true, min: 0, max: 100_000_000 } })
  heldQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已使用数量", en: "Used", about: "Packs used or sold on.", input: { required: true, min: 0, max: 100_000_000 } })
  usedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "退回数量", en: "Returning", about: "Packs that the customer returns.", input: { required: true, min: 0, max: 100_000_000 } })
  returningQuantity!: number;
}

class AcknowledgeInput {
  @Attribute(() => String, { zh: "确认人", en: "Acknowledged by", about: "Person at the customer who acknowledges.", input: { required: true, minLength: 2, maxLength: 60 } })
  acknowledgedBy!: string;

  @Attribute(() => [RecallAnswerLine], { zh: "数量", en: "Quantities", about: "For each lot the packs held, used and returning.", input: { required: true, minItems: 1, maxItems: 40 } })
  quantities!: RecallAnswerLine[];
}

class SendInput {
  @Attribute(() => NoticeChannel, { zh: "通知方式", en: "Channel", about: "How the customer is notified.", input: { required: true } })
  channel!: NoticeChannel;
}

class CallInput {
  @Attribute(() => String, { zh: "联系结果", en: "Outcome", about: "Person contacted and summary of the call.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  outcome!: string;
}

function answerFindings({ lines }: RecallNotice, quantities: readonly RecallAnswerLine[]): Finding[] {
  const missing = lines.map((_, i) => i + 1).filter((number) => !quantities.some(({ line }) => line === number));
  const wrong = quantities.flatMap(({ line, heldQuantity, usedQuantity, returningQuantity }, i) => {
    const of = lines[line - 1];
    if (!of) return [noSuchLine({ line, lines: lines.length }, { field: `quantities.${i}.line` })];
    const stated = Math.max(heldQuantity, returningQuantity) + usedQuantity;
    return stated > of.deliveredQuantity || returningQuantity > heldQuantity ? [moreThanDelivered({ batchNumber: of.batchNumber, delivered: of.deliveredQuantity, stated }, { field: `quantities.${i}.heldQuantity` })] : [];
  });
  return [...(missing.length > 0 ? [linesMissing({ missing: missing.join(", ") }, { field: "quantities" })] : []), ...wrong];
}

function acknowledge({ record, input: { acknowledgedBy, quantities }, ctx }: Step<RecallNotice, AcknowledgeInput>): void {
  refuseIfAny(answerFindings(record, quantities));
  for (const { line, ...stated } of quantities) Object.assign(record.lines[line - 1]!, stated);
  const usedQuantity = record.lines.reduce((sum, one) => sum + (one.usedQuantity ?? 0), 0);
  Object.assign(record, { acknowledgedBy, usedQuantity, acknowledgedAt: record.acknowledgedAt ?? ctx.now.toISOString() });
}

/** Alarms at half of the time and at its end. */
const thresholds = [0.5, 1] as const;

/** Time of the next alarm without an acknowledgement. */
export function nextAlarm({ status, alarms, startsAt, dueAt }: RecallNotice): string | undefined {
  const share = thresholds[alarms];
  if (share === undefined || (status !== "TO_SEND" && status !== "SENT")) return undefined;
  const [from, to] = [Date.parse(startsAt), Date.parse(dueAt)];
  return new Date(from + share * (to - from)).toISOString();
}

export const recallNoticeLifecycle = lifecycle<RecallNotice, RecallNoticeStatus>({
  states: RecallNoticeStatus,
  initial: "TO_SEND",
  editable: [],
  moves: { TO_SEND: ["ENDED"], SENT: ["ENDED"] },
  actions: {
    send: {
      label: { zh: "发出通知", en: "Send" },
      about: "Records that the customer is notified, and makes the notice readable by its API clients.",
      from: "TO_SEND",
      to: "SENT",
      tone: "primary",
      input: SendInput,
      effect: ({ record, input: { channel }, ctx }: Step<RecallNotice, SendInput>) => void Object.assign(record, { channel, sentAt: ctx.now.toISOString(), sentOn: ctx.today }),
    },
    logCall: {
      label: { zh: "登记联系", en: "Log call" },
      about: "Records an attempt to reach the customer.",
      from: ["TO_SEND", "SENT"],
      input: CallInput,
      effect: ({ record, input: { outcome }, ctx }: Step<RecallNotice, CallInput>) => void (record.calls = [...(record.calls ?? []), { outcome, at: ctx.now.toISOString(), byId: ctx.principal.id }]),
    },
    acknowledge: {
      label: { zh: "登记确认", en: "Acknowledge" },
      about: "Records what the customer holds, has used and returns; later statements replace earlier ones.",
      from: ["SENT", "ACKNOWLEDGED"],
      to: "ACKNOWLEDGED",
      tone: "primary",
      input: AcknowledgeInput,
      effect: acknowledge,
    },
  },
  rests: ["ACKNOWLEDGED"],
});
