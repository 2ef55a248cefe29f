/** Completes postings: in the request that started them, and by the clock if that was interrupted. */
import { entityOf } from "../../table/entity.ts";
import { principalOf, type Account } from "../access/principal.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { change, type Outcome } from "../lifecycle/change.ts";
import { conclude } from "../lifecycle/conclude.ts";
import { goesOnWith } from "../schedule/goOn.ts";
import { endLines, postingWork, postLines, type LeftPosting } from "./longAction.ts";

/** A posting changed more recently than this is still worked on by a request. */
const quietMilliseconds = 30_000;

/** A request may take half a minute. */
const mostMilliseconds = 15_000;

/** A context of the person who started the posting, for somebody else or the clock to continue it. */
async function inNameOfBeginner(ctx: Context, byId: string): Promise<Context> {
  if (ctx.principal.id === byId) return ctx;
  const account = await ctx.loader.load<Account>(byId);
  return account ? ctx.of(await principalOf(ctx.loader, account, ctx.today)) : ctx;
}

/** Posts the next lines in a transaction of their own, or ends a posting whose lines are all posted. */
async function postNext<T extends Document>(ctx: Context, { id, constructor, posting }: T): Promise<Outcome<T>> {
  const { action, input } = posting!;
  const reason = typeof input.reason === "string" ? input.reason : undefined;
  return change<T>(ctx, { entity: entityOf(constructor).name, action }, { reason }, async (uow) => {
    const found = (await ctx.loader.load<T>(id))!;
    // Somebody else may have completed it.
    if (!found.posting) return found;
    const record = uow.edit(found);
    const step = { record, input, uow, ctx };
    if (record.posting!.done < record.posting!.of) await postLines(step);
    else {
      await endLines(step);
      await conclude(action, step);
    }
    return record;
  });
}

/**
 * Goes on until it has ended, or for as long as a request may take: the clock does the rest. Where something is in the
 * way after all, the document remains POSTING, and the findings say what it is.
 */
export async function continuePosting<T extends Document>(asking: Context, begun: T): Promise<Outcome<T>> {
  const ctx = await inNameOfBeginner(asking, begun.posting!.byId);
  const until = Date.now() + mostMilliseconds;
  let outcome: Outcome<T> = { record: begun, findings: [] };
  while (outcome.record?.posting && Date.now() < until) outcome = await postNext(ctx, outcome.record);
  return outcome;
}

goesOnWith<LeftPosting>(postingWork, async ({ id }, ctx) => {
  ctx.loader.forget(id);
  const document = await ctx.loader.load<Document>(id);
  if (!document?.posting) return false;
  if (Date.parse(document.updatedAt) > ctx.now.getTime() - quietMilliseconds) return true;
  const { findings } = await continuePosting(ctx, document);
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
  return true;
});
