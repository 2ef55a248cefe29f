/** What an action brings about in the end: the document's next state, its own effect, what others declare alongside, and its time limits. */
import { openApproval } from "../approval/decide.ts";
import type { Document } from "../entity/document.ts";
import { actOnClocks } from "../workingClock/keepClocks.ts";
import { actAlongside } from "./alongside.ts";
import { lifecycleOf } from "./availability.ts";
import type { Step } from "./lifecycle.ts";

export async function conclude(name: string, step: Step<Document>): Promise<void> {
  const { record, uow, ctx } = step;
  const action = lifecycleOf(record)!.actions[name]!;
  if (action.to) record.status = action.to;
  // Before the effect, since an effect may end what has just been opened.
  if (action.opens) await openApproval(record, await action.opens.of(record, ctx), uow, ctx);
  await action.effect?.(step);
  await actAlongside(name, step);
  await actOnClocks(record, name, ctx);
}
