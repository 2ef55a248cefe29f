/**
 * Runs one business action: looks up its idempotency key, does the work in a unit of work, commits, and turns what was
 * expected to go wrong into problems. The invariant: an answer with problems has changed nothing.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { setTimeout as sleep } from "node:timers/promises";
import { entityByName, entityOf, type NodeClass } from "../../table/entity.ts";
import { idempotencyKey, uniqueKey } from "../../table/keys.ts";
import type { Node } from "../../table/node.ts";
import { displayName, uniqueValuesOf } from "../../table/record.ts";
import { AlreadyDone, Contention, RecordTooLarge, TooLarge, transactionLimit, UniqueValueTaken, VersionConflict } from "../../table/commit/failures.ts";
import { itemBytes } from "../../table/commit/size.ts";
import { inTurn } from "../../table/commit/turns.ts";
import { isInForce, type IdempotencyClaim } from "../../table/commit/idempotencyClaim.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { requireRight, roleFor } from "../access/access.ts";
import { attributesOf } from "../../table/attribute.ts";
import { Context } from "../context.ts";
import { Refusal, rule, type Finding } from "../problem/problem.ts";
import { deriveAttributes } from "./keeps.ts";
import { readEntries } from "../audit/entries.ts";

export interface ChangeInput {
  idempotencyKey?: string | null;
  reason?: string | null;
}

export interface Outcome<T extends Node> {
  record: T | null;
  findings: Finding[];
}

/** How often an action is run again when others have changed what it had read. */
const maxAttempts = 12;

const versionConflict = rule("VERSION_CONFLICT", {
  message: { zh: () => "此记录已被他人修改", en: () => "Someone else has changed this record" },
  remedy: { zh: () => "请对比最新内容后重新提交", en: () => "Compare with the current record and try again", by: [] },
});

export const conflictWith = (current: Node | undefined): Finding => ({ ...versionConflict(undefined, { record: current }), kind: "conflict" });

const keyReused = rule("IDEMPOTENCY_KEY_REUSED", {
  message: { zh: () => "同一幂等键已用于不同的请求", en: () => "This idempotency key was used for a different request" },
  remedy: { zh: () => "请为新请求使用新的幂等键", en: () => "Use a new key for a new request" },
});

const maxKeyLength = 200;

const keyTooLong = rule("TOO_LONG", {
  message: { zh: () => `幂等键最多 ${maxKeyLength} 个字符`, en: () => `An idempotency key takes at most ${maxKeyLength} characters` },
});

const valueTaken = rule<{ label: { zh: string; en: string }; value: string; owner?: string }>("VALUE_TAKEN", {
  message: {
    zh: ({ label, value, owner }) => `${label.zh}“${value}”已被${owner ? `“${owner}”` : "其他记录"}使用`,
    en: ({ label, value, owner }) => `${label.en} "${value}" is already used by ${owner ? `"${owner}"` : "another record"}`,
  },
  remedy: { zh: () => "请核对，或使用已有记录", en: () => "Check it, or use the existing record" },
});

const tooLarge = rule<{ actions: number }>("TOO_LARGE", {
  message: {
    zh: ({ actions }) => `此操作涉及 ${actions} 项变更，超过一次可提交的 ${transactionLimit} 项`,
    en: ({ actions }) => `This makes ${actions} changes; at most ${transactionLimit} can be made at once`,
  },
  remedy: { zh: () => "请拆分为多张单据", en: () => "Split it into several documents" },
});

const recordTooLarge = rule<{ label: { zh: string; en: string }; kilobytes: number }>("RECORD_TOO_LARGE", {
  message: {
    zh: ({ label, kilobytes }) => `${label.zh}过大：保存需要${kilobytes}KB，上限为${itemBytes / 1024}KB`,
    en: ({ label, kilobytes }) => `${label.en} is too large: the record would take ${kilobytes} KB, at most ${itemBytes / 1024} KB are possible`,
  },
  remedy: { zh: () => "请缩短文字或减少条目", en: () => "Shorten the texts or leave out entries" },
});

const busy = rule("BUSY", {
  message: { zh: () => "当前有太多人在变更相同的内容，本次未做任何变更", en: () => "Too many people are changing the same records right now; nothing was changed" },
  remedy: { zh: () => "请稍后重试", en: () => "Try again in a moment" },
});

interface Verb {
  entity: string;
  action: string;
  /** The action whose right is used, where it is called otherwise. */
  right?: string;
}

/** Runs `work` and commits it. `verb` names what is done in the audit trail and in the idempotency claim. */
export async function change<T extends Node>(
  ctx: Context,
  verb: Verb,
  input: ChangeInput,
  work: (uow: UnitOfWork) => Promise<T>,
): Promise<Outcome<T>> {
  const key = input.idempotencyKey;
  if (key && key.length > maxKeyLength) return { record: null, findings: [keyTooLong(undefined, { field: "idempotencyKey" })] };
  const claimed = key ? { key, inputHash: inputHash(verb, input) } : undefined;
  try {
    return (await answerAgain<T>(ctx, claimed)) ?? { record: await attempt(ctx, verb, input, work, claimed), findings: [] };
  } catch (error) {
    const findings = error instanceof AlreadyDone ? [] : await expected(ctx, error);
    // A duplicate request may have been committed meanwhile; then the conflict is with its own work.
    return (await answerAgain<T>(ctx, claimed)) ?? { record: null, findings };
  }
}

async function attempt<T extends Node>(
  ctx: Context,
  { entity, action, right = action }: Verb,
  input: ChangeInput,
  work: (uow: UnitOfWork) => Promise<T>,
  claimed: { key: string; inputHash: string } | undefined,
): Promise<T> {
  const declared = entityByName(entity);
  const onBehalfOfId = declared && roleFor(ctx.principal, declared, right)?.onBehalfOfId;
  const run = async (): Promise<T> => {
    const uow = unitOfWork(ctx, onBehalfOfId);
    ctx.relied.clear();
    const record = await work(uow);
    for (const relied of ctx.relied) uow.relyOn(relied);
    await uow.commit({ action, reason: input.reason ?? undefined }, claimed && { ...claimed, recordId: record.id });
    // What it only refers to needs no second read for the answer.
    for (const { id } of uow.records) ctx.loader.forget(id);
    return record;
  };
  return retryOnConflict(ctx, run);
}

/**
 * Runs the work again where others have changed what it had read. Those of this process that have met at a record go one
 * after the other from then on: side by side, each round would let only one of them through. What the caller has seen
 * is compared by `loadForChange`, so a conflict here is never theirs to solve; in the end the service is busy.
 */
async function retryOnConflict<T>(ctx: Context, run: () => Promise<T>): Promise<T> {
  const contested = new Set<string>();
  for (let tries = 1; ; tries++) {
    try {
      return await inTurn([...contested].sort(), run);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      if (tries === maxAttempts) throw new Contention();
      contested.add(`${ctx.table.name} ${error.recordId}`);
      ctx.loader.clear();
    }
    await sleep(Math.random() * Math.min(400, 10 * 2 ** tries));
  }
}

/** What `change` would answer to this work, without committing it: refusals, and unique values that others hold. */
export async function rehearsal<T extends Node>(ctx: Context, work: (uow: UnitOfWork) => Promise<T>): Promise<Finding[]> {
  try {
    const record = await work(unitOfWork(ctx));
    const { name } = entityOf(record.constructor);
    const values = uniqueValuesOf(record);
    const claims = await Promise.all(values.map(({ unique, value }) => ctx.loader.item(uniqueKey(name, unique, value))));
    const held = values.flatMap(({ unique, value }, i) => (claims[i] ? [new UniqueValueTaken(name, unique, value, String(claims[i].recordId))] : []));
    return await Promise.all(held.map((one) => taken(ctx, one)));
  } catch (error) {
    return expected(ctx, error);
  }
}

/** A unit of work of the caller's, which keeps up what follows from its changes when it commits. */
export function unitOfWork(ctx: Context, onBehalfOfId?: string): UnitOfWork {
  const { id: actorId, name: actorName } = ctx.principal;
  const authorship = { actorId, actorName, onBehalfOfId, at: ctx.now.toISOString(), requestId: ctx.requestId };
  return new UnitOfWork(ctx.table, authorship, ctx.today, (uow) => deriveAttributes(uow, ctx));
}

/** What a key represents: the mutation and all that is asked, without the key itself. */
export function inputHash(verb: { entity: string; action: string }, input: ChangeInput): string {
  const { idempotencyKey: _, ...rest } = input;
  return createHash("sha256").update(canonicalize([verb.entity, verb.action, rest])!).digest("hex");
}

/** The answer to a request that was carried out before; undefined where it was not. */
async function answerAgain<T extends Node>(ctx: Context, claimed: { key: string; inputHash: string } | undefined): Promise<Outcome<T> | undefined> {
  const claim = claimed && ((await ctx.table.get(idempotencyKey(ctx.principal.id, claimed.key))) as IdempotencyClaim | undefined);
  if (!claim || !isInForce(claim, ctx.now.toISOString())) return undefined;
  if (claim.inputHash !== claimed.inputHash) return { record: null, findings: [keyReused()] };
  ctx.loader.clear();
  return { record: await ctx.loader.load<T>(claim.recordId), findings: [] };
}

async function expected(ctx: Context, error: unknown): Promise<Finding[]> {
  if (error instanceof Refusal) return [...error.findings];
  if (error instanceof VersionConflict) return [conflictWith(error.current)];
  if (error instanceof TooLarge) return [tooLarge(error)];
  if (error instanceof RecordTooLarge) return [recordTooLarge({ label: attributeLabel(error), kilobytes: Math.ceil(error.bytes / 1024) }, { field: error.attribute })];
  if (error instanceof Contention) return [busy()];
  if (error instanceof UniqueValueTaken) return [await taken(ctx, error)];
  throw error;
}

const attributeLabel = ({ entity, attribute }: { entity: string; attribute: string }): { zh: string; en: string } =>
  attributesOf(entityByName(entity)!.target).find(({ name }) => name === attribute) ?? { zh: attribute, en: attribute };

/** Of several values, those are named that people enter and read; the last of them is the field to change. */
async function taken(ctx: Context, { entity, attribute, value, ownerId }: UniqueValueTaken): Promise<Finding> {
  const names = attribute.split("+");
  const values = names.length === 1 ? [value] : (JSON.parse(value) as unknown[]);
  const declared = attributesOf(entityByName(entity)!.target);
  const parts = names.map((name, i) => ({ zh: name, en: name, ...declared.find((one) => one.name === name), value: String(values[i]) }));
  const readable = parts.filter((one) => !("reference" in one) || !one.reference);
  const label = { zh: readable.map(({ zh }) => zh).join("、"), en: readable.map(({ en }) => en).join(", ") };
  const owner = ctx.reveal(await ctx.loader.load(ownerId));
  return valueTaken({ label, value: readable.map((one) => one.value).join(" · "), owner: owner ? displayName(owner) : undefined }, { field: names.at(-1), record: owner ?? undefined });
}

const noSuchRecord = rule<{ id: string }>("NO_SUCH_RECORD", {
  message: { zh: ({ id }) => `找不到记录 ${id}`, en: ({ id }) => `There is no record ${id}` },
  remedy: { zh: () => "请核对编号，或确认您有权查看", en: () => "Check the id and whether you may see the record", by: [] },
});

/** A comment is not a change, nor is a printed copy: a decision on the version before it remains valid. */
async function isOnlyTalkedAbout(ctx: Context, record: Node, seen: number): Promise<boolean> {
  const since = await readEntries(ctx.table, record.id, { from: seen + 1, to: record.version });
  return since.length === record.version - seen && since.every(({ changes }) => changes.every(({ path }) => /^(withdrawnComments|printed)(\.|$)/.test(path)));
}

/**
 * The record to change, at the version that the caller has seen. Refuses with what is wrong. A caller without the right
 * to `action` learns only that.
 */
export async function loadForChange<T extends Node>(ctx: Context, target: NodeClass<T>, { id, version }: { id: string; version?: number | null }, action?: string): Promise<T> {
  const record = await ctx.loader.load<T>(id);
  if (!record || !(record instanceof (target as unknown as new () => T)) || !ctx.reveal(record)) throw new Refusal([noSuchRecord({ id }, { field: "id" })]);
  if (action) requireRight(ctx.principal, record.constructor, action, record);
  const isStale = version !== undefined && version !== null && record.version !== version;
  if (isStale && !(await isOnlyTalkedAbout(ctx, record, version))) throw new Refusal([conflictWith(record)]);
  return record;
}
