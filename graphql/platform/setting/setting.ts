/**
 * Settings: what people decide about how the product works, as dated versions that a second person approves. A version
 * is in force from a day after its approval until the next one; before the first the values of the declaration are.
 */
import { LRUCache } from "lru-cache";
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Declared } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { readPage } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { LocalDate } from "../../table/scalars.ts";
import { approval } from "../approval/actions.ts";
import { approvalRoute, type ApprovalRoute } from "../approval/routes.ts";
import { departmentManagerStep } from "../approval/standardSteps.ts";
import type { Role } from "../access/role.ts";
import { beginningOf } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { Document } from "../entity/document.ts";
import { lifecycle, type Guard, type Step } from "../lifecycle/lifecycle.ts";
import { rule } from "../problem/problem.ts";

export const SettingStatus = enumeration("SettingStatus", "Status of a version of a setting.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "In force from its first day until the next version." },
});
export type SettingStatus = ValueOf<typeof SettingStatus>;

const takesEffectTooEarly = rule("SETTING_TAKES_EFFECT_TOO_EARLY", {
  message: { zh: () => "生效日期须晚于批准当日：已按现行设置作出的处理不变", en: () => "A setting takes effect on a day after its approval: what was decided under the present one stays" },
  remedy: { zh: () => "请选择明天或以后的日期", en: () => "Choose tomorrow or a later day" },
});

/** One version of a setting; each setting adds its own attributes. */
@ObjectType("SettingVersionBase", { description: "A version of a setting." })
export abstract class SettingVersion extends Document {
  @Attribute(() => LocalDate, { zh: "生效日期", en: "In force from", about: "First business date on which it applies.", input: { required: true, when: "any" } })
  validFrom!: string;

  @Attribute(() => String, { zh: "修改理由", en: "Reason", about: "Why the setting is changed.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => SettingStatus, { zh: "状态", en: "Status", about: "Status of the version." })
  override status!: SettingStatus;
}

const aheadOfToday: Guard<SettingVersion> = ({ validFrom }, { today }) => (validFrom > today ? [] : [takesEffectTooEarly(undefined, { field: "validFrom" })]);

/** Those who write a setting propose, the manager decides. */
const settingRoute = approvalRoute("setting", [{ steps: [departmentManagerStep] }]);

/** Of the versions of a setting: written by these roles, decided on this route or by the manager, unchangeable once approved. */
export function settingLifecycle<T extends SettingVersion>(path: { route?: ApprovalRoute; editors: readonly Role[]; onApproved?: (step: Step<T>) => void | Promise<void> }) {
  return lifecycle<T, SettingStatus>({
    states: SettingStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    writers: path.editors,
    actions: approval<T, SettingStatus>({
      route: path.route ?? settingRoute,
      submitters: path.editors,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the version for approval.", guards: [aheadOfToday] },
      guards: [aheadOfToday],
      onApproved: path.onApproved,
    }),
  });
}

/** The lists that settings are read from. */
export const settingLists = { all: ["validFrom", "createdAt"], status: ["validFrom"] } as const;

/** What a setting says: its own attributes, without what every version has. */
type ValuesOf<T extends SettingVersion> = Omit<T, keyof SettingVersion>;

interface DeclaredSetting {
  target: NodeClass<SettingVersion>;
  values(): object;
}

const declared = new Declared<DeclaredSetting>("setting");

/** Declares a setting with the values that it has before people decide otherwise; a function where they follow from other declarations. */
export function declareSetting<T extends SettingVersion>(target: NodeClass<T>, values: ValuesOf<T> | (() => ValuesOf<T>)): void {
  declared.add(entityOf(target).name, { target: target as unknown as NodeClass<SettingVersion>, values: typeof values === "function" ? values : () => values });
}

/** Every setting. */
export const declaredSettings = (): readonly DeclaredSetting[] => declared.all();

/** Whether an entity's records are versions of a setting. */
export const isSetting = (entity: string): boolean => declared.get(entity) !== undefined;

/** What a setting says today. */
export async function settingValues<T extends SettingVersion>(ctx: Context, target: NodeClass<T>): Promise<ValuesOf<T>> {
  return (await settingInForce(ctx, target)) ?? (declared.get(entityOf(target).name)!.values() as ValuesOf<T>);
}

/** The version in force on a day cannot change any more once the day has begun, so a process reads it once a day. */
const read = new LRUCache<string, Promise<Node | undefined>>({ max: 200 });

/** An approval that began before midnight is written by then. */
const settledAfterMs = 60_000;

async function versionInForce<T extends SettingVersion>({ table, today }: Context, target: NodeClass<T>): Promise<T | undefined> {
  const request = { filter: { status: { eq: "APPROVED" }, validFrom: { to: today } }, orderBy: { sort: "validFrom", descending: true }, first: 1 };
  return (await readPage(table, target, request)).edges[0]?.node;
}

/** The version in force today; none where only the declaration is. Reads once a day and process. */
export function settingInForce<T extends SettingVersion>(ctx: Context, target: NodeClass<T>): Promise<T | undefined> {
  const key = [ctx.table.name, entityOf(target).name, ctx.today].join(" ");
  const known = read.get(key) as Promise<T | undefined> | undefined;
  if (known) return known;
  const reading = versionInForce(ctx, target);
  if (ctx.now.getTime() - beginningOf(ctx.today).getTime() < settledAfterMs) return reading;
  read.set(key, reading);
  reading.catch(() => read.delete(key));
  return reading;
}
