/**
 * What a recurring document leaves open comes up again at each later one of its series, until it is done. It is a query
 * and never a copy: the record is one, wherever it is shown, and how often it was carried follows from the documents that
 * were opened since.
 */
import type { NodeClass } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";

/** A document of a series, for a nominal date. */
export interface Occurrence extends Document {
  seriesId: string;
  nominalOn: string;
  openedAt?: string;
}

/** A record that an occurrence has left open. */
export interface LeftOpen extends Document {
  seriesId?: string;
  sourceId?: string;
  dueOn: string;
}

interface Carrying<R extends LeftOpen, D extends Occurrence> {
  into: NodeClass<D>;
  /** States in which a record is still open; it has a list by series and state. */
  while: readonly R["status"][];
}

export interface Carried<R> {
  record: R;
  /** Occurrences opened since the one that it is from. */
  times: number;
}

/**
 * Declares that records are carried forward through the occurrences of a series.
 * @returns what comes up again at one of them, whose opening counts: the earliest due first
 */
export function carriesForward<R extends LeftOpen, D extends Occurrence>(target: NodeClass<R>, { into, while: open }: Carrying<R, D>) {
  return async (occurrence: D, ctx: Context): Promise<Carried<R>[]> => {
    const opened: string[] = [];
    for await (const one of readAll(ctx.table, into, { filter: { seriesId: { eq: occurrence.seriesId } }, orderBy: { sort: "nominalOn", descending: false } })) {
      if (one.openedAt && one.id !== occurrence.id && one.nominalOn < occurrence.nominalOn) opened.push(one.nominalOn);
    }
    const carried: Carried<R>[] = [];
    const filter = { seriesId: { eq: occurrence.seriesId }, status: { in: open } };
    for await (const record of readAll(ctx.table, target, { filter, orderBy: { sort: "dueOn", descending: false } })) {
      const from = record.sourceId ? await ctx.loader.load<D>(record.sourceId) : undefined;
      if (from && from.nominalOn < occurrence.nominalOn) carried.push({ record, times: opened.filter((on) => on > from.nominalOn).length + 1 });
    }
    return carried;
  };
}
