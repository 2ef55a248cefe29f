/**
 * The caller that a client had at its last request to this process. A query is carried out for them while their account
 * is read beside what they ask for. The invariant: what was carried out for a presumed caller is given only once the
 * account has been read and makes exactly the same principal, and nothing went wrong; else it is as if it had not been.
 */
import { isDeepStrictEqual } from "node:util";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import type { Principal } from "./principal.ts";

/** By table and client. */
const lastSeen = new LRUCache<string, Principal>({ max: 1_000 });

export class PresumedCaller {
  private readonly key: string | undefined;

  /** @param client The token's subject; nobody is presumed without one. */
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
    // Where finding out who asks has failed, the query that is carried out again says so.
    const actual = await ctx.caller().catch(() => undefined);
    if (!result.errors && actual === presumed) return result;
    // It is paid for once.
    ctx.reads = ctx.reads.renewed();
    return undefined;
  }
}
