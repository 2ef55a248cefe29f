/** Admits the demo's people and machines, and lets each act as themselves, by the same rules as in daily work. */
import { ulid } from "ulid";
import type { NodeClass } from "../table/entity.ts";
import { Loader } from "../table/loader.ts";
import type { Node } from "../table/node.ts";
import type { Table } from "../table/table.ts";
import { scopesFor } from "../platform/access/access.ts";
import { findAccount, findClient, partyOf, principalOf } from "../platform/access/principal.ts";
import type { Role } from "../platform/access/role.ts";
import type { Scope } from "../platform/access/scope.ts";
import { businessDate } from "../platform/businessDate.ts";
import { Context, type Caller } from "../platform/context.ts";
import type { Document } from "../platform/entity/document.ts";
import { create as createRecord } from "../platform/entity/entityResolver.ts";
import type { Outcome } from "../platform/lifecycle/change.ts";
import { decides } from "../platform/lifecycle/availability.ts";
import { transition } from "../platform/lifecycle/transition.ts";
import "../domains/domains.ts";
import { admit } from "../domains/organization/people/admit.ts";
import { Employee } from "../domains/organization/people/employee.ts";
import { keptSecret } from "../domains/organization/clients/clientSecret.ts";
import { MachineClient } from "../domains/organization/clients/machineClient.ts";
import { demoClients, localSecret } from "./accounts.ts";
import { NamedError } from "../table/namedError.ts";

/** What a refused step of the demo was refused for. */
class DemoRefused extends NamedError {}

export function recordOf<T extends Node>({ record, findings }: Outcome<T>): T {
  if (!record) throw new DemoRefused(findings.map(({ code, field, message }) => `${code} ${field ?? ""} ${message.en}`).join("; "));
  return record;
}

/** When secrets of the demo's machines end. */
const forAges = new Date("2099-12-31T00:00:00Z");

const day = 24 * 60 * 60 * 1000;

export class Cast {
  private steps = { taken: 0 };
  /** The day on which people look at it: what expires soon does so from there, whenever it was entered. */
  private present: string | undefined;

  constructor(
    readonly table: Table,
    readonly now = new Date(),
  ) {}

  get today(): string {
    return businessDate(this.now);
  }

  get lookedAtOn(): string {
    return this.present ?? this.today;
  }

  /** The same people, so many days earlier. */
  daysAgo(days: number): Cast {
    const earlier = new Cast(this.table, new Date(this.now.getTime() - days * day));
    return Object.assign(earlier, { steps: this.steps, present: this.lookedAtOn });
  }

  /** A request of the person with this subject, or of the machine with this client id. */
  async as(subject: string): Promise<Context> {
    const caller = await this.signedInAs(subject)(new Loader(this.table));
    if (typeof caller === "string") throw new Error(`Nobody can sign in as ${subject}`);
    return new Context(this.table, caller, "zh", `demo-${ulid()}`, this.now);
  }

  /** How a request that has begun finds out that it is theirs. */
  signedInAs(subject: string): (loader: Loader) => Promise<Caller> {
    return async (loader) => {
      const account = (await findAccount(loader, subject)) ?? (await findClient(loader, subject));
      return account ? principalOf(loader, account, this.today) : "NO_ACCOUNT";
    };
  }

  /** The same key for the same step of every run: a run that was interrupted is taken up where it ended. */
  nextKey(): string {
    return `demo-${++this.steps.taken}`;
  }

  async create<T extends Node>(subject: string, target: NodeClass<T>, input: object): Promise<T> {
    return recordOf(await createRecord(await this.as(subject), target, { ...input, idempotencyKey: this.nextKey() }));
  }

  async act<T extends Document>(subject: string, target: NodeClass<T>, action: string, record: Node, input: object = {}): Promise<T> {
    const ctx = await this.as(subject);
    const version = decides(target, action) ? (await ctx.loader.load(record.id))!.version : undefined;
    return recordOf(await transition(ctx, target, action, { version, ...input, id: record.id, idempotencyKey: this.nextKey() }));
  }

  async admitEmployee(values: { subject: string; name: string; staffNumber: string; roles: Role[]; groupId?: string; positionId?: string; managerId?: string; email?: string }): Promise<void> {
    const { roles, ...person } = values;
    await admit(this.table, Employee, person, roles.map((role) => ({ role, ...(role === "deputyManager" && { area: "SUPPLY" as const }) })), this.now);
  }

  /** The machine of a supplier, a customer or a carrier with this code, where it has one. */
  async admitPartner(code: string, { id }: Node): Promise<void> {
    const client = demoClients.find(({ boundTo }) => boundTo === code);
    if (client) await this.admitMachine({ clientId: client.clientId, name: client.name, role: "partner", boundToId: id });
  }

  /** A partner is admitted for everything that its party may do, by default. */
  async admitMachine(values: { clientId: string; name: string; role: Role; boundToId?: string; scopes?: Scope[] }): Promise<void> {
    const party = partyOf(values.boundToId);
    const secrets = [keptSecret(localSecret(values.clientId), this.now, forAges)];
    await admit(this.table, MachineClient, { ...(party && { scopes: scopesFor(party) }), secrets, ...values }, [{ role: values.role }], this.now);
  }
}
