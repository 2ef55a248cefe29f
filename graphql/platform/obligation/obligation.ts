/** What one person must have done by a day, to use a role. It follows from requirements, roles and what is recorded. */
import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { LocalDate } from "../../table/scalars.ts";
import { isPerson } from "../access/accountClasses.ts";
import { Role } from "../access/role.ts";
import { ReasonInput } from "../approval/actions.ts";
import { addDays } from "../businessDate.ts";
import { Document } from "../entity/document.ts";
import { lifecycle, type Step } from "../lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { isRequirement, obligingOf } from "./obliging.ts";

export const ObligationStatus = enumeration("ObligationStatus", "Status of a personal obligation.", {
  CURRENT: { zh: "有效", en: "Current", tone: "good" },
  LAPSED: { zh: "已到期", en: "Lapsed", tone: "bad", about: "It is due; where it blocks, the role cannot be used." },
  ENDED: { zh: "不再要求", en: "Ended", about: "The requirement or the role has ended." },
});
export type ObligationStatus = ValueOf<typeof ObligationStatus>;

class ExtendObligationInput extends ReasonInput {
  @Attribute(() => Int, { zh: "延长天数", en: "Days", about: "Days after the due date during which the role can still be used.", input: { required: true, min: 1, max: 14 } })
  days!: number;
}

const notExtendable = rule<{ days: number }>("NOT_EXTENDABLE", {
  clause: "GSP（人员与培训）",
  message: {
    zh: ({ days }) => (days > 0 ? `该项最多可延长 ${days} 天` : "健康检查不得延期"),
    en: ({ days }) => (days > 0 ? `This can be extended by ${days} days at most` : "A health check is never extended"),
  },
});

const alreadyExtended = rule("ALREADY_EXTENDED", { message: { zh: () => "本次到期已延长过一次", en: () => "It has been extended once already" } });

/** What follows for a person: told by obligations.ts, which imports this file. */
type Follow = (personId: string, step: Pick<Step<Obligation>, "uow" | "ctx">) => Promise<void>;
let follow: Follow | undefined;
export const declareFollowing = (one: Follow): void => void (follow = one);

async function extend({ record, input: { days }, uow, ctx }: Step<Obligation, ExtendObligationInput>): Promise<void> {
  const requirement = (await ctx.loader.load(record.requirementId))!;
  const most = obligingOf(requirement).extendableDays(requirement);
  refuseIfAny(findingsAgainst(record, days, most));
  Object.assign(record, { extendedFrom: record.expiresOn, extendedTo: addDays(record.expiresOn, days) });
  await follow!(record.personId, { uow, ctx });
}

function findingsAgainst({ expiresOn, extendedFrom }: Obligation, days: number, most: number): Finding[] {
  if (days > most) return [notExtendable({ days: most }, { field: "days" })];
  return extendedFrom === expiresOn ? [alreadyExtended()] : [];
}

const obligationLifecycle = lifecycle<Obligation, ObligationStatus>({
  states: ObligationStatus,
  initial: "CURRENT",
  editable: [],
  rests: ["CURRENT", "ENDED"],
  moves: { CURRENT: ["ENDED", "LAPSED"], LAPSED: ["CURRENT", "ENDED"], ENDED: ["CURRENT", "LAPSED"] },
  byDate: [{ from: ["CURRENT"], to: ["LAPSED"], on: "expiresOn", action: "lapse" }],
  actions: {
    extend: { label: { zh: "延长", en: "Extend" }, about: "Lets the person use the role for some days more, once, with a reason; never without a health check.", from: ["CURRENT", "LAPSED"], by: ["headOfQuality"], input: ExtendObligationInput, effect: extend },
  },
});

@Entity<Obligation>({
  prefix: "oblig",
  domain: "platform",
  label: { zh: "上岗条件", en: "Obligation" },
  about: "What a person must have done by a day to use a role: training, a health check.",
  clause: "九(二) · GSP（人员与培训）",
  representation: "title",
  lists: { all: ["expiresOn", "createdAt"], status: ["expiresOn"], personId: ["expiresOn"], requirementId: ["expiresOn"], managerId: ["expiresOn"], "personId+status": ["expiresOn"] },
  lifecycle: obligationLifecycle,
})
export class Obligation extends Document {
  @Attribute(() => String, { zh: "要求", en: "Requirement", about: "What is required." })
  title!: string;

  @Reference(() => Node, { zh: "员工", en: "Employee", about: "Who is obliged.", holds: isPerson })
  personId!: string;

  @Reference(() => Node, { zh: "上级", en: "Manager", about: "Their manager.", holds: isPerson, nullable: true })
  managerId?: string;

  @Reference(() => Node, { zh: "依据", en: "Required by", about: "The requirement.", holds: (entity) => isRequirement(entity) })
  requirementId!: string;

  @Attribute(() => Role, { zh: "角色", en: "Role", about: "The role that asks for it." })
  role!: Role;

  @Attribute(() => LocalDate, { zh: "到期日期", en: "Due on", about: "First business date on which it is due again." })
  expiresOn!: string;

  @Attribute(() => LocalDate, { zh: "停用日期", en: "Blocked on", about: "First business date on which the role cannot be used; null where people are only warned.", nullable: true })
  blockedOn?: string;

  @Attribute(() => LocalDate, { zh: "延长至", en: "Extended to", about: "First business date after an extension on which the role cannot be used.", nullable: true })
  extendedTo?: string;

  @Attribute(() => ObligationStatus, { zh: "状态", en: "Status", about: "Whether it is satisfied today." })
  override status!: ObligationStatus;

  /** Due date that was extended. */
  extendedFrom?: string;

  /** The newest record that concerns it: told to nobody, since it may be a health check. */
  satisfiedById?: string;
}
