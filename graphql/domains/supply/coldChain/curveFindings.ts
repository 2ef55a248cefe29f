/** What curves say of cold goods: which classes came within range, and whether a time is covered without a break. GSP 附录3 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import type { StorageClass } from "../../catalogue/api.ts";
import { TransportCurve } from "./transportCurve.ts";

export { boundsOf } from "./bounds.ts";

/** Recorded curves of a document, in the order of their first readings. */
export async function curvesOf(sourceId: string, ctx: Context): Promise<TransportCurve[]> {
  const found: TransportCurve[] = [];
  for await (const curve of readAll(ctx.table, TransportCurve, { filter: { sourceId: { eq: sourceId } }, orderBy: { sort: "createdAt", descending: false } })) if (curve.status === "RECORDED") found.push(curve);
  return found.toSorted((a, b) => Date.parse(a.startsAt!) - Date.parse(b.startsAt!));
}

/** Time for which goods may be out of a logger's sight while they are handed over. */
export const handOverMinutes = 30;

type Span = Pick<TransportCurve, "startsAt" | "endsAt" | "verdict" | "storageClass">;

/** Whether curves in range cover the time from one moment to another (ISO-8601), with half an hour at each hand-over. */
export function coldRecordCovers(curves: readonly Span[], storageClass: StorageClass, from: string, to: string): boolean {
  const most = handOverMinutes * 60_000;
  const fit = curves.filter((curve) => curve.verdict === "IN_RANGE" && curve.storageClass === storageClass);
  let reached = Date.parse(from);
  for (const { startsAt, endsAt } of fit.toSorted((a, b) => Date.parse(a.startsAt!) - Date.parse(b.startsAt!))) {
    if (Date.parse(startsAt!) > reached + most) break;
    reached = Math.max(reached, Date.parse(endsAt!));
  }
  return reached + most >= Date.parse(to);
}
