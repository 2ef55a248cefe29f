/**
 * The principal that a client had at its last request to this process. A query runs with this cached principal while the
 * account is read beside the records it asks for. The invariant: its result is returned only after the account has been
 * read and gives exactly the same principal, and no error occurred; otherwise the result is dropped.
 */
import { isDeepStrictEqual } from "node:util";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import type { Principal } from "./principal.ts";

/** By table and client. */
const lastSeen = new LRUCache<string, Principal>({ max: 1_000 });

export class PresumedCaller {
  private readonly key: string | undefined;

  /** @param client The token's subject; without one no caller is presumed. */
  constructor(tableName: string, client: string | undefined) {
    this.key = client && `${tableName} ${client}`;
  }

  /** Absent at a client's first request. */
  get principal(): Principal | undefined {
    return this.key === undefined ? undefined : lastSeen.get(this.key);
  }

  /** Takes what the account says now: the presumed principal itself where nothing about them has changed. */
  confirm(actual: Principal): Principal {
    if (this.key === undefined) return actual;
    const presumed = this.principal;
    if (presumed && isDeepStrictEqual(presumed, actual)) return presumed;
    lastSeen.set(this.key, actual);
    return actual;
  }

  /**
   * The result of a query for the presumed caller, if it is confirmed; undefined where the query is to be carried out as
   * if nobody had been presumed. It must change nothing.
   */
  async resultOf<T extends { errors?: readonly unknown[] }>(ctx: Context, query: (ctx: Context) => T | Promise<T>): Promise<T | undefined> {
    const presumed = this.principal;
    if (!presumed) return undefined;
    const result = await query(ctx.of(presumed));
    // If the account could not be read, the second run of the query reports it.
    const actual = await ctx.caller().catch(() => undefined);
    if (!result.errors && actual === presumed) return result;
    // The client pays for one run only.
    ctx.reads = ctx.reads.renewed();
    return undefined;
  }
}
