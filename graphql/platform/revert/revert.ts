/**
 * Takes an edit back by another edit, which goes through the same service, rules and rights. Only what people enter is
 * taken back: what follows from it follows again, and no step of a lifecycle is ever undone. What somebody has changed
 * since then is a conflict, to be settled field by field.
 */
import canonicalize from "canonicalize";
import type { AttributeDeclaration } from "../../table/attribute.ts";
import { auditedState, replayed, type Tree } from "../../table/auditEntry.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { accessFindings, hiddenPaths } from "../access/access.ts";
import { readEntries } from "../audit/entries.ts";
import type { Context } from "../context.ts";
import { apiOf, editRecord } from "../entity/entityResolver.ts";
import { embeddedShape, inputAttributes, inputFindings } from "../entity/validate.ts";
import { findingsAgainstUpdate } from "../lifecycle/availability.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";
import { enteredAttributes, isRevertible } from "./revertible.ts";

/** One attribute that an edit changed: what it was before the edit, what the edit made of it, and what it is now. */
export interface RevertedField {
  attribute: AttributeDeclaration;
  before: unknown;
  now: unknown;
  changedSince: boolean;
}

export interface RevertInput extends ChangeInput {
  id: string;
  version?: number | null;
  /** Version of the edit that is taken back. */
  entry?: number | null;
  /** Attributes that were changed since, and are taken back nevertheless. */
  overwrite?: string[] | null;
  /** Attributes that are left as they are now. */
  keep?: string[] | null;
}

const notAnEdit = rule("NOT_AN_EDIT", {
  message: { zh: () => "只有字段修改可以还原，单据的状态步骤不能还原", en: () => "Only field edits can be reverted; lifecycle steps cannot" },
  remedy: { zh: () => "请使用单据当前允许的操作", en: () => "Use the actions that the document offers now" },
});

const changedSince = rule<Label>("CHANGED_SINCE", {
  message: { zh: ({ zh }) => `${zh}在此之后又被修改过`, en: ({ en }) => `${en} was changed again since then` },
  remedy: { zh: () => "请选择保留当前内容或改回原内容", en: () => "Choose whether to keep the current value or revert it" },
});

const nothingToRevert = rule("NOTHING_TO_REVERT", {
  message: { zh: () => "当前内容与修改前一致，无需还原", en: () => "All fields already have the values from before that edit" },
});

const cannotSeeAll = rule<Label>("FIELD_HIDDEN", {
  message: { zh: ({ zh }) => `您无权查看${zh}，不能还原这次修改`, en: ({ en }) => `You may not see ${en} and cannot revert this edit` },
  remedy: { zh: () => "请由有权查看的同事办理", en: () => "Ask a colleague who sees it" },
});

/** A value as people would enter it: trees as lists again, and without what the product derives. */
function entered(attribute: AttributeDeclaration, value: unknown): unknown {
  if (value === undefined) return null;
  if (!attribute.list) return enteredOne(attribute, value);
  const rows = Object.entries(value as Tree).sort(([a], [b]) => Number(a) - Number(b));
  return rows.map(([, row]) => enteredOne(attribute, row));
}

function enteredOne(attribute: AttributeDeclaration, value: unknown): unknown {
  const shape = embeddedShape(attribute);
  if (!shape) return value;
  return Object.fromEntries(inputAttributes(shape).map((inner) => [inner.name, entered(inner, (value as Tree)[inner.name])]));
}

const alike = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);

/** What taking an edit back would do, field by field. Refuses an entry that is no edit. */
export async function fieldsToRevert(ctx: Context, record: Node, version: number): Promise<RevertedField[]> {
  const entries = version > 1 ? await readEntries(ctx.table, record.id, { to: version }) : [];
  const edit = entries.at(-1);
  if (edit?.version !== version || !isRevertible(record, edit)) refuseIfAny([notAnEdit(undefined, { field: "entry" })]);
  const [before, after, now] = [replayed(entries.slice(0, -1), record), replayed(entries, record), auditedState(record)];
  return enteredAttributes(record, edit!).flatMap((attribute) => {
    const [old, made, current] = [before, after, now].map((state) => entered(attribute, state[attribute.name]));
    return alike(old, current) ? [] : [{ attribute, before: old, now: current, changedSince: !alike(made, current) }];
  });
}

/** Values that the caller may not see cannot be changed. */
function hiddenFindings(ctx: Context, record: Node, fields: readonly RevertedField[]): Finding[] {
  const hidden = hiddenPaths(ctx.principal, entityOf(record.constructor).name);
  return fields.filter(({ attribute: { name } }) => hidden.some((path) => path === name || path.startsWith(`${name}.`))).map(({ attribute }) => cannotSeeAll(attribute));
}

const asInput = (fields: readonly RevertedField[]): Record<string, unknown> => Object.fromEntries(fields.map(({ attribute, before }) => [attribute.name, before]));

/** Everything in the way of taking these fields back, besides what was changed since. */
export async function findingsAgainstRevert(ctx: Context, record: Node, fields: readonly RevertedField[]): Promise<Finding[]> {
  const denied = accessFindings(ctx.principal, entityOf(record.constructor), "update", record);
  if (denied.length > 0) return denied;
  if (fields.length === 0) return [nothingToRevert()];
  return [...findingsAgainstUpdate(record, ctx), ...hiddenFindings(ctx, record, fields), ...(await inputFindings(record.constructor, asInput(fields), ctx, record))];
}

/** Takes an edit back. What was changed since stays a problem until the caller says, field by field, what shall hold. */
export async function revertChange(ctx: Context, input: RevertInput): Promise<Outcome<Node>> {
  const entity = (await ctx.loader.load(input.id))?.constructor ?? Node;
  const verb = { entity: entity === Node ? "Node" : entityOf(entity).name, action: "revert", right: "update" };
  return change(ctx, verb, input, async (uow) => {
    const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, input, "update");
    const version = input.entry ?? 0;
    const all = await fieldsToRevert(ctx, record, version);
    const { keep, overwrite } = { keep: input.keep ?? [], overwrite: input.overwrite ?? [] };
    const fields = all.filter(({ attribute }) => !keep.includes(attribute.name));
    const unsettled = fields.filter((field) => field.changedSince && !overwrite.includes(field.attribute.name));
    const against = await findingsAgainstRevert(ctx, record, fields);
    refuseIfAny([...against, ...unsettled.map(({ attribute }) => changedSince(attribute, { field: attribute.name }))]);
    uow.authorship.reverts = version;
    return editRecord(ctx, uow, record, asInput(fields), apiOf(verb.entity)?.prepare);
  });
}
