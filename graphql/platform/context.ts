import { type Node } from "../table/node.ts";
import { Loader } from "../table/loader.ts";
import { Table } from "../table/table.ts";
import type { Principal } from "./access/principal.ts";
import { reveal } from "./access/access.ts";
import { businessDate } from "./businessDate.ts";
import type { Language } from "./problem/problem.ts";

/** No token came, one that is not valid (any more), or one that belongs to no active account. */
export type SignInProblem = "NO_TOKEN" | "INVALID_TOKEN" | "NO_ACCOUNT";

/** One request: who asks, in which language, when; and what has been read for it. */
export class Context {
  readonly loader: Loader;
  readonly today: string;
  /** Records that a guard's answer rests on; a change fails where one of them has changed by the time it commits. */
  readonly relied = new Set<Node>();

  constructor(
    readonly table: Table,
    /** Who is calling, or why nobody is known to be. */
    private readonly caller: Principal | SignInProblem,
    readonly language: Language,
    readonly requestId: string,
    readonly now: Date = new Date(),
  ) {
    this.loader = new Loader(table);
    this.today = businessDate(now);
  }

  /** Why nobody is signed in; undefined where somebody is. */
  get signInProblem(): SignInProblem | undefined {
    return typeof this.caller === "string" ? this.caller : undefined;
  }

  /** The id of whoever is signed in, for logs. */
  get actorId(): string | undefined {
    return typeof this.caller === "string" ? undefined : this.caller.id;
  }

  /** Throws where nobody is signed in; root fields have checked that before. */
  get principal(): Principal {
    if (typeof this.caller === "string") throw new Error(`Nobody is signed in: ${this.caller}`);
    return this.caller;
  }

  /** The record as this caller may see it: null without the right to read it, masked where the policy says. */
  reveal<T extends Node>(record: T | null): T | null {
    return record && reveal(this.principal, record);
  }
}
