/**
 * Posts and reverses the lines of opening balances, a few in each transaction, until none is left. The invariant: a line
 * is marked in the transaction that writes or removes its entries, so it is in the ledgers exactly while it is marked.
 */
import { displayName } from "../../../table/record.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { goesOnWith } from "../../../platform/schedule/goOn.ts";
import { everyKindOfLine, linesOf, type DeclaredLines, type OpeningLine } from "./openingLine.ts";
import type { OpeningBalance } from "./openingBalance.ts";
import type { OpeningStatus } from "./openingLifecycle.ts";

const work = "openingBalance";

/** A line writes ten items at most, and a transaction takes a hundred. */
const linesAtOnce = 8;

/** Records, in the transaction of the decision, that the lines have to be posted or reversed. */
export function noteOpeningWork({ record: { id }, uow }: Pick<Step<OpeningBalance>, "record" | "uow">): void {
  uow.leaveOver(work, id, { id });
}

/** The next lines that are or are not posted, rechecked because a list may lag behind. */
async function nextLines(openingBalanceId: string, posted: boolean, done: ReadonlySet<string>, ctx: Context): Promise<{ kind: DeclaredLines; line: OpeningLine }[]> {
  const next: { kind: DeclaredLines; line: OpeningLine }[] = [];
  for (const kind of everyKindOfLine()) {
    for await (const line of linesOf(kind, openingBalanceId, ctx, posted)) {
      if (done.has(line.id)) continue;
      if (next.length === linesAtOnce) return next;
      next.push({ kind, line });
    }
  }
  return next;
}

async function postSome(opening: OpeningBalance, done: ReadonlySet<string>, uow: UnitOfWork, ctx: Context): Promise<string[]> {
  const next = await nextLines(opening.id, false, done, ctx);
  for (const { kind, line } of next) {
    const edited = uow.edit(line);
    await kind.post({ line: edited, opening, uow, ctx });
    edited.posted = true;
  }
  opening.postedCount += next.length;
  if (opening.postedCount === opening.lineCount) opening.status = "POSTED";
  return next.map(({ line }) => line.id);
}

/** A line that has been used since stops the reversal: the reversed lines are posted again. */
async function reverseSome(opening: OpeningBalance, done: ReadonlySet<string>, uow: UnitOfWork, ctx: Context): Promise<string[]> {
  const next = await nextLines(opening.id, true, done, ctx);
  for (const { kind, line } of next) {
    const edited = uow.edit(line);
    if (!(await kind.reverse({ line: edited, opening, uow, ctx }))) {
      Object.assign(opening, { status: "POSTING", reversalStoppedBy: displayName(line) });
      return [];
    }
    edited.posted = false;
    opening.postedCount -= 1;
  }
  if (opening.postedCount === 0) opening.status = "REVERSED";
  return next.map(({ line }) => line.id);
}

const acts: Partial<Record<OpeningStatus, typeof postSome>> = { POSTING: postSome, REVERSING: reverseSome };

/** The next lines, in a transaction of their own; returns them, or undefined once there are none. */
async function doSome(id: string, done: ReadonlySet<string>, ctx: Context): Promise<string[] | undefined> {
  let ids: string[] | undefined;
  ctx.loader.clear();
  const { findings } = await change<OpeningBalance>(ctx, { entity: "OpeningBalance", action: work }, {}, async (uow) => {
    const opening = (await ctx.loader.load<OpeningBalance>(id))!;
    const act = acts[opening.status];
    ids = await act?.(uow.edit(opening), done, uow, ctx);
    if (!act) uow.relyOn(opening);
    return opening;
  });
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
  return ids;
}

goesOnWith<{ id: string }>(work, async ({ id }, ctx) => {
  let done = new Set<string>();
  let found = false;
  let emptyPieces = 0;
  for (let ids = await doSome(id, done, ctx); ids; ids = await doSome(id, done, ctx)) {
    found = true;
    for (const one of ids) done.add(one);
    if (ids.length > 0) continue;
    // The direction has changed, or a list lags behind: looks for remaining lines once more, then leaves them to the next tick.
    if (++emptyPieces > 1) break;
    done = new Set();
  }
  return found;
});
