import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference, type EntityOptions } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { readAll } from "../../table/list.ts";
import { Money } from "../../table/money.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import type { Table } from "../../table/table.ts";
import { Role } from "../access/role.ts";
import { isDecidedOn, type Lifecycle } from "../lifecycle/lifecycle.ts";
import { isAccount } from "../access/accountClasses.ts";

export const ApprovalTaskStatus = enumeration("ApprovalTaskStatus", "Status of an approval task.", {
  PENDING: { zh: "待处理", en: "Pending", tone: "warning" },
  RETURNED: { zh: "已退回", en: "Returned", tone: "bad", about: "Rejected; awaiting correction and resubmission by its submitter." },
  DONE: { zh: "已处理", en: "Done", tone: "good" },
});
export type ApprovalTaskStatus = ValueOf<typeof ApprovalTaskStatus>;

/** One step of one document's approval, as it is in somebody's queue: of those who decide, or of the person who has to correct it. The document itself holds the truth. */
@ObjectType("DocumentTaskBase", { description: "One step of one document's approval." })
export abstract class DocumentTask extends Node {
  @Attribute(() => String, { zh: "单据类型", en: "Document type", about: "Type of the document." })
  documentType!: string;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "The document to decide.", holds: ({ lifecycle }) => isDecidedOn(lifecycle as Lifecycle | undefined) })
  documentId!: string;

  @Attribute(() => String, { zh: "标题", en: "Title", about: "Number or name of the document." })
  title!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount that determined the route, if the document has one.", nullable: true })
  amount?: Money;

  @Attribute(() => Role, { zh: "审批角色", en: "Role", about: "Role that decides." })
  role!: Role;

  @Attribute(() => String, { zh: "队列", en: "Queue", about: "Queue of the task: a role, a role with its escalation role, or a person's id; the submitter's once it is rejected." })
  queue!: string;

  @Attribute(() => Int, { zh: "步骤", en: "Step", about: "Number of the step, from 1." })
  step!: number;

  @Attribute(() => ApprovalTaskStatus, { zh: "状态", en: "Status", about: "Status of the task." })
  status!: ApprovalTaskStatus;

  @Attribute(() => DateTime, { zh: "时限", en: "Due", about: "When the decision is due, or when it was rejected (UTC)." })
  dueAt!: string;

  @Reference(() => Node, { zh: "提交人", en: "Submitted by", about: "Who submitted the document.", holds: isAccount })
  submittedById!: string;
}

const lists: EntityOptions<DocumentTask>["lists"] = {
  all: ["dueAt", "createdAt"],
  "status+queue": ["dueAt"],
  status: ["dueAt"],
  documentId: ["createdAt"],
  "status+submittedById": ["dueAt"],
};

@Entity<ApprovalTask>({
  prefix: "task",
  domain: "platform",
  label: { zh: "审批任务", en: "Approval task" },
  about: "An approval step that awaits a decision.",
  representation: "title",
  // Every change of a task is a change of its document, whose audit trail records it.
  audited: false,
  lists,
})
export class ApprovalTask extends DocumentTask {}

/**
 * The same of a confidential document: seen by those who decide and by its submitter, and neither counted nor listed for
 * anybody else. It is an entity of its own, so that whatever is told of approval tasks cannot tell of it.
 */
@Entity<ConfidentialTask>({
  prefix: "ctask",
  domain: "platform",
  label: { zh: "保密审批任务", en: "Confidential task" },
  about: "An approval step of a confidential document that awaits a decision.",
  representation: "title",
  audited: false,
  lists,
})
export class ConfidentialTask extends DocumentTask {
  /** The person who may not read the document although they hold the role that decides: whom it is about. */
  withheldFromId?: string;
}

/** All kinds of tasks. */
export const taskClasses: readonly (new () => DocumentTask)[] = [ApprovalTask, ConfidentialTask];

/** Every task that awaits a decision, the most urgent of each kind first. */
export async function* pendingTasks(table: Table, dueBy?: string): AsyncGenerator<DocumentTask> {
  const filter = { status: { eq: "PENDING" }, ...(dueBy && { dueAt: { to: dueBy } }) };
  for (const kind of taskClasses) yield* readAll(table, kind, { filter, orderBy: { sort: "dueAt", descending: false } });
}
