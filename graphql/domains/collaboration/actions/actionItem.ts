/** A task of one person with a due date, from any source. 八(一) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { TimeLimits } from "../../../platform/workingClock/timeLimits.ts";
import type { KeptClock } from "../../../platform/workingClock/keepClocks.ts";
import { Employee } from "../../organization/people/employee.ts";
import { ActionExtension } from "./actionExtension.ts";
import { actionItemLifecycle, ActionItemStatus } from "./actionItemLifecycle.ts";

@Entity<ActionItem>({
  prefix: "act",
  domain: "collaboration",
  label: { zh: "行动项", en: "Action item" },
  about: "A task that one person does by a date and another verifies.",
  clause: "八(一)",
  number: "XD",
  representation: "number",
  attachments: true,
  search: ["number", "text"],
  lists: { all: ["dueOn", "createdAt"], status: ["dueOn"], ownerId: ["dueOn"], verifierId: ["dueOn"], "ownerId+status": ["dueOn"], "verifierId+status": ["dueOn"], sourceId: ["dueOn"], "seriesId+status": ["dueOn"] },
  lifecycle: actionItemLifecycle,
})
export class ActionItem extends NumberedDocument {
  @Attribute(() => String, { zh: "事项", en: "Action", about: "Task to be done.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  text!: string;

  @Reference(() => Employee, { zh: "责任人", en: "Owner", about: "The one person who does it.", input: { required: true, once: true } })
  ownerId!: string;

  @Reference(() => Employee, { zh: "核实人", en: "Verifier", about: "Who verifies it, never the owner; defaults to the person who enters the item.", nullable: true, input: { once: true } })
  verifierId!: string;

  @Attribute(() => LocalDate, { zh: "期限", en: "Due on", about: "Day by whose end it is to be done.", input: { required: true, once: true, when: "any" } })
  dueOn!: string;

  @Attribute(() => LocalDate, { zh: "最初期限", en: "Originally due on", about: "The first deadline, whatever extensions there were." })
  originallyDueOn!: string;

  @Reference(() => Node, { zh: "来源", en: "Source", about: "Document that it came from.", nullable: true, holds: ({ lifecycle }) => Boolean(lifecycle), input: { once: true } })
  sourceId?: string;

  @Reference(() => Node, { zh: "会议系列", en: "Meeting series", about: "Series at whose meetings it comes up again until it is verified; of an item from a meeting.", nullable: true, holds: ["MeetingSeries"] })
  seriesId?: string;

  @Attribute(() => [ActionExtension], { zh: "延期记录", en: "Extensions", about: "Every extension of the deadline." })
  extensions!: ActionExtension[];

  @Attribute(() => String, { zh: "完成情况", en: "Evidence", about: "Result, with evidence.", nullable: true, text: true })
  evidence?: string;

  @Attribute(() => LocalDate, { zh: "完成日期", en: "Done on", about: "When the owner reported it.", nullable: true })
  doneOn?: string;

  @Attribute(() => LocalDate, { zh: "核实日期", en: "Verified on", about: "When it was verified.", nullable: true })
  verifiedOn?: string;

  @Attribute(() => String, { zh: "重开原因", en: "Reason for reopening", about: "Why it was not done after all.", nullable: true, text: true })
  reopenReason?: string;

  @Attribute(() => DateTime, { zh: "重开时间", en: "Reopened", about: "When it was reopened last (UTC).", nullable: true })
  reopenedAt?: string;

  @Attribute(() => String, { zh: "取消原因", en: "Reason for cancellation", about: "Reason for cancelling it.", nullable: true, text: true })
  cancelReason?: string;

  @TimeLimits()
  clocks?: KeptClock[];

  @Attribute(() => ActionItemStatus, { zh: "状态", en: "Status", about: "Status of the action item." })
  override status!: ActionItemStatus;
}

const verifiedByOwner = rule("VERIFIED_BY_OWNER", {
  clause: "八(一)",
  message: { zh: () => "行动项不能由责任人自己核实", en: () => "An action item cannot be verified by its owner" },
  remedy: { zh: () => "请指定另一位同事为核实人", en: () => "Name a colleague as the verifier", by: [] },
});

const personNotActive = rule<{ name: string }>("PERSON_NOT_ACTIVE", {
  message: { zh: ({ name }) => `${name}已离职`, en: ({ name }) => `${name} has left the company` },
  remedy: { zh: () => "请选择在职同事", en: () => "Choose somebody who is active", by: [] },
});

const deadlinePassed = rule("DEADLINE_PASSED", {
  clause: "八(一)",
  message: { zh: () => "期限不能早于今天", en: () => "The deadline is in the past" },
  remedy: { zh: () => "请选择今天或以后的日期", en: () => "Choose today or a later day", by: [] },
});

async function prepare({ record, before, ctx }: Preparation<ActionItem>): Promise<Finding[]> {
  if (before) return [];
  Object.assign(record, { verifierId: record.verifierId ?? ctx.principal.id, originallyDueOn: record.dueOn, extensions: [] });
  if (record.sourceId) record.seriesId = ((await ctx.loader.load(record.sourceId)) as { seriesId?: string } | null)?.seriesId;
  const people = await Promise.all((["ownerId", "verifierId"] as const).map(async (field) => ({ field, person: await ctx.loader.load<Employee>(record[field]) })));
  const gone = people.flatMap(({ field, person }) => (person && person.status !== "ACTIVE" ? [personNotActive({ name: person.name }, { field })] : []));
  return [
    ...gone,
    ...(record.verifierId === record.ownerId ? [verifiedByOwner(undefined, { field: "verifierId" })] : []),
    ...(record.dueOn < ctx.today ? [deadlinePassed(undefined, { field: "dueOn" })] : []),
  ];
}

export const ActionItemResolver = EntityResolver(ActionItem, { create: true, update: true, prepare });
