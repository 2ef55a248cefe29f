/** What a posting will change in its end is held for it until then: no action changes it meanwhile. */
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { rule, type Finding } from "../problem/problem.ts";

const beingPosted = rule<{ number: string; done: number; of: number }>("BEING_POSTED", {
  message: {
    zh: ({ number, done, of }) => `单据 ${number} 正在过账（${done}/${of} 行），完成前不能办理`,
    en: ({ number, done, of }) => `${number} is being posted (${done} of ${of} lines); this has to wait for its end`,
  },
  remedy: { zh: () => "请稍后重试：系统会自动完成", en: () => "Try again in a moment: it ends by itself", by: [] },
});

type Numbered = Document & { number?: string };

/** Refuses while this document is being posted itself: it does not count yet. */
export const postedFindings = (record: Numbered): Finding[] =>
  record.posting ? [beingPosted({ number: record.number ?? "", done: record.posting.done, of: record.posting.of }, { record })] : [];

/** Refuses while another document is being posted that will change this one in its end. */
export async function heldFindings({ heldById }: Document, ctx: Context): Promise<Finding[]> {
  const holder = heldById ? await ctx.loader.load<Numbered>(heldById) : null;
  return holder ? postedFindings(holder) : [];
}
