/** A person's own notices: how many are unread, and marking them. The count moves with every mark, in its transaction. */
import { changed, writeCounted } from "../../table/counted.ts";
import { unreadKey } from "../../table/keys.ts";
import { readPage, type ListRequest, type Page } from "../../table/list.ts";
import type { Context } from "../context.ts";
import { Notice } from "./notice.ts";

/** Fits into one transaction together with the counter. */
const chunkSize = 50;
/** Retries when records change concurrently; fails after this many tries. */
const maxRounds = 200;

/** Exact: it is read as it was last written. */
export async function unreadCount(ctx: Context): Promise<number> {
  return Number((await ctx.loader.item(unreadKey(ctx.principal.id)))?.count ?? 0);
}

/** A list of one's own notices, the newest first. */
export const noticesOf = (ctx: Context, { unread, ...paging }: { first?: number | null; after?: string | null; unread?: boolean | null }): ListRequest => ({
  filter: { bellOfId: { eq: ctx.principal.id }, ...(typeof unread === "boolean" && { unread: { eq: unread } }) },
  orderBy: { sort: "createdAt", descending: true },
  ...paging,
});

/** Marks the caller's own notices among the given ones. False if one of them was changed concurrently. */
async function markOnce(ctx: Context, ids: readonly string[], unread: boolean): Promise<boolean> {
  ctx.loader.clear();
  const found = await ctx.loader.loadAll<Notice>(ids);
  const due = found.filter((notice) => notice instanceof Notice && notice.bellOfId === ctx.principal.id && notice.unread !== unread);
  if (due.length === 0) return true;
  const now = ctx.now.toISOString();
  const writes = due.map((notice) => ({ record: changed(notice, { unread, updatedAt: now }), seen: notice.version }));
  return writeCounted(ctx.table, writes, [{ key: unreadKey(ctx.principal.id), by: unread ? due.length : -due.length }]);
}

/** Marks one's own notices as read or unread; ignores others' and unknown ones. */
export async function markNotices(ctx: Context, ids: readonly string[], unread: boolean): Promise<void> {
  const wanted = [...new Set(ids)];
  for (let start = 0; start < wanted.length; start += chunkSize) {
    const chunk = wanted.slice(start, start + chunkSize);
    for (let round = 1; !(await markOnce(ctx, chunk, unread)); round++) if (round === maxRounds) throw new Error("The notices are marked by others all the time");
  }
  ctx.loader.clear();
}

/** Marks everything as read that is there when it is called. */
export async function markAllRead(ctx: Context): Promise<void> {
  let after: string | null = null;
  do {
    const page: Page<Notice> = await readPage(ctx.table, Notice, noticesOf(ctx, { unread: true, first: chunkSize, after }));
    await markNotices(ctx, page.edges.map(({ node }) => node.id), false);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
}
