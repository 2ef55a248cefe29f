import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Reference } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { Role } from "../access/role.ts";
import { businessDate } from "../businessDate.ts";
import { isAccount, isPerson } from "../access/accountClasses.ts";
import { WorkingClock } from "../workingClock/workingClock.ts";

export const ApprovalStepStatus = enumeration("ApprovalStepStatus", "Status of an approval step.", {
  WAITING: { zh: "未开始", en: "Not started", about: "Earlier steps are not decided yet." },
  PENDING: { zh: "待审批", en: "Pending", tone: "warning" },
  APPROVED: { zh: "已同意", en: "Approved", tone: "good" },
  REJECTED: { zh: "已驳回", en: "Rejected", tone: "bad" },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn" },
});
export type ApprovalStepStatus = ValueOf<typeof ApprovalStepStatus>;

/** One step of a document's approval. */
@ObjectType("ApprovalStep", { description: "One step of a document's approval." })
export class ApprovalStep {
  @Attribute(() => Role, { zh: "审批角色", en: "Role", about: "Role that decides." })
  role!: Role;

  @Attribute(() => ApprovalStepStatus, { zh: "状态", en: "Status", about: "Status of the step." })
  status!: ApprovalStepStatus;

  @Attribute(() => WorkingClock, { zh: "时限", en: "Time limit", about: "Working time for the decision; begins when the step becomes pending.", nullable: true })
  clock?: WorkingClock;

  @Reference(() => Node, { zh: "审批人", en: "Decided by", about: "Who decided.", holds: isPerson, nullable: true })
  decidedById?: string;

  @Attribute(() => String, { zh: "审批人", en: "Decided by", about: "Name of the decider at that time.", nullable: true })
  decidedByName?: string;

  @Attribute(() => DateTime, { zh: "审批时间", en: "Decided", about: "When it was decided (UTC).", nullable: true })
  decidedAt?: string;

  @Attribute(() => String, { zh: "意见", en: "Comment", about: "The decider's comment, or the reason of a rejection.", nullable: true })
  comment?: string;

  @Reference(() => Node, { zh: "转办给", en: "Delegated to", about: "Who the step was delegated to.", holds: isPerson, nullable: true })
  delegatedToId?: string;

  @Attribute(() => Boolean, { zh: "已升级", en: "Escalated", about: "Whether the deadline passed and the step was escalated to the next higher role." })
  escalated!: boolean;

  /** The task that is in the deciders' queue while the step is pending. */
  taskId?: string;
}

/** A document's progress on its approval route. Kept in the document, so that it changes with it in one transaction. */
@ObjectType("Approval", { description: "A document's progress on its approval route." })
export class Approval {
  @Attribute(() => String, { zh: "路线", en: "Route", about: "Name of the route." })
  route!: string;

  @Reference(() => Node, { zh: "提交人", en: "Submitted by", about: "Who submitted the document.", holds: isAccount })
  submittedById!: string;

  @Attribute(() => DateTime, { zh: "提交时间", en: "Submitted", about: "When it was submitted (UTC)." })
  submittedAt!: string;

  @Attribute(() => [ApprovalStep], { zh: "审批步骤", en: "Steps", about: "The steps, in order." })
  steps!: ApprovalStep[];
}

/** The step whose turn it is. */
export const pendingStep = (approval: Approval | undefined): ApprovalStep | undefined => approval?.steps.find(({ status }) => status === "PENDING");


/** Business date on which the last step was approved; undefined until then. */
export function approvedOn({ approval }: { approval?: Approval }): string | undefined {
  const steps = approval?.steps ?? [];
  const decidedAt = steps.every(({ status }) => status === "APPROVED") ? steps.at(-1)?.decidedAt : undefined;
  return decidedAt ? businessDate(new Date(decidedAt)) : undefined;
}
