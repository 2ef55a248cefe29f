/**
 * Actions that change more than one transaction holds. The document goes into the state POSTING and says how many of its
 * lines are posted; its lines are posted in several transactions, and a last one takes it to the state that the action
 * leads to, with all that counts it. The invariants: every line is posted exactly once, because each transaction that
 * posts lines moves the document's own count under its version; and nothing counts the document before its last line.
 *
 * A posting only moves forward: all refusals happened when it started, and no action leads back from POSTING. The person who
 * started it completes it; if that is interrupted, the next one who requests the same continues it, or the clock.
 */
import { Declared } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Document } from "../entity/document.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";
import type { Step } from "../lifecycle/lifecycle.ts";

const state = "POSTING";

/** Lines of a document: from the first of these up to the second, which is not among them; counted from 0. */
export interface Lines {
  from: number;
  to: number;
}

interface LongAction<T extends Document, I> {
  /** How many there are. */
  lines: (record: T, input: I) => number;
  /** Lines that one transaction posts. A document of no more of them is carried out in one, and is never POSTING. */
  atOnce: number;
  /** Documents that it will change in the end, and that no action may change before. */
  holds?: (record: T) => readonly string[];
  /** Checks what the lines are posted by and fixes it; may refuse by throwing a Refusal. */
  begin?: (step: Step<T, I>) => void | Promise<void>;
  /** Posts these lines. */
  post: (step: Step<T, I>, lines: Lines) => void | Promise<void>;
}

type AnyLongAction = LongAction<Document, Record<string, unknown>>;

const declared = new Declared<AnyLongAction>("long action");

/**
 * Declares that an action posts lines, before its own effect and those that others declare alongside. It may lie with
 * another room than the document, as these do.
 */
export function posts<T extends Document, I = Record<string, unknown>>(target: NodeClass<T>, action: string, long: LongAction<T, I>): void {
  const name = `${entityOf(target as Function).name}.${action}`;
  const lifecycle = lifecycleOf(target as Function);
  if (!lifecycle?.actions[action]) throw new Error(`There is no action ${name}`);
  if (!(state in lifecycle.states)) throw new Error(`${name} posts lines, and its document has no state ${state}`);
  declared.add(name, long as unknown as AnyLongAction);
}

const longAction = (record: Document, action: string): AnyLongAction | undefined => declared.get(`${entityOf(record.constructor).name}.${action}`);

/** Posts the lines of a short document; a long one only begins. Answers whether lines are left for other transactions. */
export async function beginLines(action: string, step: Step<Document>): Promise<boolean> {
  const { record, input, uow, ctx } = step;
  const long = longAction(record, action);
  if (!long) return false;
  await long.begin?.(step);
  const of = long.lines(record, input);
  if (of <= long.atOnce) {
    await long.post(step, { from: 0, to: of });
    return false;
  }
  record.status = state;
  record.posting = { action, input: askedWith(input), done: 0, of, beganAt: ctx.now.toISOString(), byId: ctx.principal.id };
  for (const held of await ctx.loader.loadAll<Document>([...(long.holds?.(record) ?? [])])) uow.edit(held).heldById = record.id;
  uow.leaveOver(postingWork, record.id, { id: record.id } satisfies LeftPosting);
  return true;
}

const ofRequestOnly: ReadonlySet<string> = new Set(["id", "version", "idempotencyKey"]);

/** What was asked, without what only that request was about. */
const askedWith = (input: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(input).filter(([name]) => !ofRequestOnly.has(name)));

/** Posts the next lines. */
export async function postLines(step: Step<Document>): Promise<void> {
  const { record } = step;
  const progress = record.posting!;
  const { atOnce, post } = longAction(record, progress.action)!;
  const [from, to] = [progress.done, Math.min(progress.of, progress.done + atOnce)];
  await post(step, { from, to });
  progress.done = to;
}

/** All lines are posted: what was held is free again. */
export async function endLines({ record, uow, ctx }: Step<Document>): Promise<void> {
  const { action } = record.posting!;
  for (const held of await ctx.loader.loadAll<Document>([...(longAction(record, action)!.holds?.(record) ?? [])])) uow.edit(held).heldById = undefined;
  record.posting = undefined;
}

/** Name of the clock's work, and what it notes of a posting that has begun. */
export const postingWork = "posting";

export interface LeftPosting {
  id: string;
}
