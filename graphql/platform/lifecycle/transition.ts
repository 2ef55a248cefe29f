/** Carries out one action of a document's lifecycle. */
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { withDuty, type Duty } from "../access/duty.ts";
import { expectTask, settleReturned } from "../approval/decide.ts";
import { requireRight } from "../access/access.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { inputFindings } from "../entity/validate.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { actorsOf, findingsAgainst, lifecycleOf } from "./availability.ts";
import { isDecidedOn, type AnyAction } from "./lifecycle.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "./change.ts";
import { conclude } from "./conclude.ts";
import { continuePosting } from "../posting/continuePosting.ts";
import { beginLines } from "../posting/longAction.ts";

export interface TransitionInput extends ChangeInput {
  id: string;
  version?: number | null;
  [attribute: string]: unknown;
}

const versionNotNamed = rule("REQUIRED", {
  clause: "五(一)3",
  message: { zh: () => "审批时必须注明所审阅的版本", en: () => "A decision names the version that was seen" },
  remedy: { zh: () => "请读取单据，并提交其 version", en: () => "Read the document and send its version", by: [] },
});

/** What somebody decides on is what they have seen: content that was changed meanwhile is not approved unseen. */
const versionFindings = ({ decides }: AnyAction<Document, string>, { version }: { version?: unknown }): Finding[] =>
  decides && (version === undefined || version === null) ? [versionNotNamed(undefined, { field: "version" })] : [];

/** Everybody who changes a document before it is submitted asks for its approval, and so decides nothing of it. */
const dutyOf = (action: AnyAction<Document, string>, record: Document): Duty | undefined => {
  if (action.duty) return action.duty;
  const lifecycle = lifecycleOf(record)!;
  return isDecidedOn(lifecycle) && lifecycle.editable.includes(record.status) ? "requester" : undefined;
};

/**
 * Carries out an action as a request of its own, in a transaction of its own; where its lines need more of them, in as
 * many as they need. Repeated for an unfinished action, it continues it.
 */
export async function transition<T extends Document>(ctx: Context, target: NodeClass<T>, action: string, input: TransitionInput): Promise<Outcome<T>> {
  const isSecret = lifecycleOf(target)?.actions[action]?.secret;
  const claimed = isSecret ? { reason: input.reason } : input;
  const begun = await change(ctx, { entity: entityOf(target).name, action }, claimed, async (uow) => {
    const record = await loadForChange(ctx, target, input, action);
    return record.posting?.action === action ? record : apply(ctx, uow, record, action, input);
  });
  if (!begun.record?.posting) return begun;
  const { record } = await continuePosting(ctx, begun.record);
  // What is in the way of its end keeps nothing from having begun: the document says how far it is.
  return { record: record ?? (await ctx.loader.load<T>(begun.record.id)), findings: [] };
}

/** Carries out an action within a larger unit of work. Refuses with everything that is in the way. */
export async function apply<T extends Document>(ctx: Context, uow: UnitOfWork, record: T, name: string, input: object = {}): Promise<T> {
  const action = lifecycleOf(record)!.actions[name];
  if (!action) throw new Error(`${entityOf(record.constructor).name} has no action ${name}`);
  const current = uow.current(record);
  expectTask(current, ctx);
  requireRight(ctx.principal, current.constructor, name, current);
  const [against, wrong] = await Promise.all([findingsAgainst(current, name, action, ctx), action.input ? inputFindings(action.input, input, ctx) : []]);
  refuseIfAny([...against, ...versionFindings(action, input), ...wrong]);

  const edited = uow.edit(record);
  const duty = dutyOf(action, current);
  if (duty) edited.duties = withDuty(edited.duties ?? [], duty, await actorsOf(current, name, action, ctx));
  await settleReturned(edited, uow, ctx);
  const step = { record: edited, input: input as Record<string, unknown>, uow, ctx };
  const linesAreLeft = await beginLines(name, step);
  if (!linesAreLeft) await conclude(name, step);
  return edited;
}
