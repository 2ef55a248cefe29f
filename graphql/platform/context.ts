import { type Node } from "../table/node.ts";
import { Loader } from "../table/loader.ts";
import { ReadBudget } from "../table/readBudget.ts";
import { Table } from "../table/table.ts";
import { PresumedCaller } from "./access/presumedCaller.ts";
import type { Principal } from "./access/principal.ts";
import { reveal, maskedReference, seesSource } from "./access/access.ts";
import { businessDate } from "./businessDate.ts";
import { asOn } from "./lifecycle/stateByDate.ts";
import type { Language } from "./problem/problem.ts";

/**
 * No token came, one that is not valid (any more), one that belongs to no active account, or one for another endpoint;
 * or the issuer of tokens does not answer, so that none can be checked.
 */
export type SignInProblem = "NO_TOKEN" | "INVALID_TOKEN" | "NO_ACCOUNT" | "WRONG_ENDPOINT" | "ISSUER_UNAVAILABLE";

/** The caller, or why none is known. */
export type Caller = Principal | SignInProblem;

/** One request: who asks, in which language, when; and what has been read for it. */
export class Context {
  readonly today: string;
  /** Records that a guard's answer rests on; a change fails where one of them has changed by the time it commits. */
  readonly relied = new Set<Node>();
  /** What its lists may read; the limits of the endpoint say how much. */
  reads = new ReadBudget();
  /** Whether the operation was asked for by the hash under which it is registered. */
  byHash = false;
  readonly presumed: PresumedCaller;
  private known: Caller | undefined;
  private readonly finding: Promise<Caller>;

  constructor(
    readonly table: Table,
    /** Who is calling, or how to find out; that begins at once, and what else is read first goes out in the same batch. */
    caller: Caller | ((loader: Loader) => Promise<Caller>),
    readonly language: Language,
    readonly requestId: string,
    readonly now: Date = new Date(),
    /** The token's subject, known before its account is: whose points the request spends. */
    readonly client?: string,
    readonly loader: Loader = new Loader(table),
  ) {
    this.today = businessDate(now);
    this.presumed = new PresumedCaller(table.name, client);
    if (typeof caller !== "function") this.known = caller;
    this.finding = typeof caller === "function" ? caller(loader) : Promise.resolve(caller);
    // Those who wait for it receive the failure; a request that asks for nothing does not wait.
    this.finding.catch(() => undefined);
  }

  /** Waits for the caller's identity, and returns why the caller is not signed in; undefined if signed in. */
  async signInProblem(): Promise<SignInProblem | undefined> {
    if (!this.known) {
      this.loader.letGo();
      const caller = await this.finding;
      this.known = typeof caller === "string" ? caller : this.presumed.confirm(caller);
    }
    return typeof this.known === "string" ? this.known : undefined;
  }

  /** The same request of another caller, on what this one has read and may still read. */
  of(caller: Principal): Context {
    const context = new Context(this.table, caller, this.language, this.requestId, this.now, this.client, this.loader);
    context.reads = this.reads;
    return context;
  }

  /** Lets the read of the account wait for the records that will be read, to go out with the first of them. */
  readAccountAlong(): void {
    if (this.presumed.principal) this.loader.hold();
  }

  /** The id of the person or machine that is signed in, for logs; undefined until it is known. */
  get actorId(): string | undefined {
    return typeof this.known === "object" ? this.known.id : undefined;
  }

  /** The caller, once known; undefined if not signed in. */
  async caller(): Promise<Principal | undefined> {
    return (await this.signInProblem()) ? undefined : this.principal;
  }

  /** Throws if the caller is not signed in or not known yet; root fields have waited for that before. */
  get principal(): Principal {
    if (typeof this.known !== "object") throw new Error(`Nobody is signed in: ${this.known ?? "not known yet"}`);
    return this.known;
  }

  /** Begins to read a record that will be asked for. */
  expect(id: unknown): void {
    // Those who ask for it receive the failure.
    if (typeof id === "string") this.loader.load(id).catch(() => undefined);
  }

  /** The record as this caller may see it: null without the right to read it, masked where the policy says. */
  reveal<T extends Node>(record: T | null): T | null {
    return record && reveal(this.principal, asOn(record, this.today));
  }

  /** Whether this caller may see what an entity or one of its attributes holds: "Customer.creditLimit". */
  sees(source: string): boolean {
    return seesSource(this.principal, source);
  }

  /** As `reveal`, for a record that another one names which this caller sees. */
  maskedReference<T extends Node>(record: T | null): T | null {
    return record && maskedReference(this.principal, asOn(record, this.today));
  }
}
