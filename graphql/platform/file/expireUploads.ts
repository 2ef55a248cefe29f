/** Removes unconfirmed uploads: nothing refers to them, and they can no longer be attached. */
import { readPage } from "../../table/list.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { File } from "./file.ts";
import { deleteObject } from "./fileStore.ts";

/** Far longer than the address lasts that the bytes are sent to. */
const confirmedWithinHours = 24;
/** Files of one run of the clock; the others are left to the next one. */
const atOnce = 100;

export async function expireUploads(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - confirmedWithinHours * 60 * 60_000).toISOString();
  const { edges } = await readPage(ctx.table, File, {
    filter: { status: { eq: "PENDING" }, createdAt: { to: before } },
    orderBy: { sort: "createdAt", descending: false },
    first: atOnce,
  });
  for (const { node } of edges) await expire(node.id, ctx);
}

/** The record first: what somebody confirms at the same moment is theirs, and its bytes stay. */
async function expire(id: string, ctx: Context): Promise<void> {
  const { record } = await change(ctx, { entity: "File", action: "expire" }, {}, async (uow) => {
    const file = (await ctx.loader.load<File>(id))!;
    if (file.status === "PENDING") uow.edit(file).status = "EXPIRED";
    return uow.current(file);
  });
  if (record?.status === "EXPIRED") await deleteObject(id);
}
