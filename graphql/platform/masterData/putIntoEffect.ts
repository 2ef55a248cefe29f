/** Gives a record the values of an approved change, by the rules that an edit of it follows. */
import { attributesOf } from "../../table/attribute.ts";
import { classOf, entityOf } from "../../table/entity.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { prepareOf } from "../entity/entityResolver.ts";
import { inputFindings } from "../entity/validate.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";
import type { MasterDataChange } from "./masterDataChange.ts";
import { asJson, cleanValues, proposedValues } from "./proposedValues.ts";
import { changesTakenBy } from "./takesChanges.ts";

const staleBase = rule<Label>("STALE_BASE", {
  clause: "GSP 首营资料更新",
  message: { zh: ({ zh }) => `${zh}在此期间已被变更，本单所依据的原值已过时`, en: ({ en }) => `${en} has been changed meanwhile: the change rests on a value that is out of date` },
  remedy: { zh: () => "请在草稿中重新核对并保存，以现值为基准", en: () => "Review and save the draft again, so that it rests on the present value", by: ["MasterDataChange.update"] },
});

const recordNotApproved = rule<{ name: string }>("RECORD_NOT_APPROVED", {
  message: { zh: ({ name }) => `${name}尚未批准，无须变更单`, en: ({ name }) => `${name} is not approved, and needs no change document` },
  remedy: { zh: () => "请直接修改该记录", en: () => "Edit the record itself", by: [] },
});

/** What people call an attribute; one that is gone since the change was drafted, by its name. */
const labelOf = (record: Document, name: string): Label => attributesOf(record.constructor).find((one) => one.name === name) ?? { zh: name, en: name };

/** Whether approved data is changed at all; records in other states are edited. */
export const approvedFindings = (record: Document): Finding[] =>
  changesTakenBy(entityOf(record.constructor).name)!.approved.includes(record.status) ? [] : [recordNotApproved({ name: String((record as { name?: string }).name) }, { record })];

/** Attributes that are no longer what the change rests on. The record itself may have moved on: it is not blocked by a comment or another attribute. */
const staleFindings = ({ changes }: MasterDataChange, record: Document): Finding[] =>
  changes.flatMap(({ attribute, before }) => (asJson((record as unknown as Record<string, unknown>)[attribute]) === (before ?? null) ? [] : [staleBase(labelOf(record, attribute), { record })]));

/** The record as it would be, for rules that look at the whole of it. */
const changed = (change: MasterDataChange, record: Document): Document => Object.assign(Object.create(Object.getPrototypeOf(record) as object) as Document, record, cleanValues(change.changes, record));

/** Everything in the way of the change on the day it is decided or takes effect. */
export async function effectFindings(change: MasterDataChange, ctx: Context): Promise<Finding[]> {
  const record = (await ctx.loader.load<Document>(change.recordId))!;
  const blocked = [...approvedFindings(record), ...staleFindings(change, record)];
  if (blocked.length > 0) return blocked;
  const guards = changesTakenBy(entityOf(record.constructor).name)!.guards ?? [];
  const whole = await Promise.all(guards.map((guard) => guard(changed(change, record), ctx)));
  return [...(await inputFindings(record.constructor, proposedValues(change.changes), ctx, record)).map((one): Finding => ({ ...one, kind: "rule", field: undefined, record })), ...whole.flat()];
}

/** Writes the new values into the record, in the change's own transaction. */
export async function putIntoEffect(change: MasterDataChange, uow: UnitOfWork, ctx: Context): Promise<void> {
  refuseIfAny(await effectFindings(change, ctx));
  const before = (await ctx.loader.load<Document>(change.recordId))!;
  const record = uow.edit(before);
  Object.assign(record, cleanValues(change.changes, before));
  refuseIfAny((await prepareOf(classOf(record))?.({ record, before, uow, ctx })) ?? []);
  Object.assign(change, { status: "EFFECTIVE", tookEffectAt: ctx.now.toISOString() });
}
