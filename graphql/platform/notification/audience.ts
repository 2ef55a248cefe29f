/** Finds the people whom an announcement is for: active, holding the role today, and able to see what it is about. */
import { readAll } from "../../table/list.ts";
import type { Loader } from "../../table/loader.ts";
import type { Table } from "../../table/table.ts";
import { mayRead } from "../access/access.ts";
import { principalOf, usableRoles, type Account, type Principal } from "../access/principal.ts";
import { staffClass } from "../access/accountClasses.ts";
import { queuesFor } from "../approval/routes.ts";
import { businessDate } from "../businessDate.ts";
import type { Announcement, Audience } from "./announce.ts";

interface Person {
  account: Account;
  principal: Principal;
}

type Known = Exclude<Audience, { authorOf: string }>;

function isMeant({ principal }: Person, audience: Known): boolean {
  if ("people" in audience) return audience.people.includes(principal.id);
  if ("queue" in audience) return queuesFor(principal).includes(audience.queue);
  return usableRoles(principal).some(({ role }) => audience.roles.includes(role));
}

/** Everybody of the company is read at most once for one batch of announcements. */
export class Recipients {
  private staff: Promise<Account[]> | undefined;

  constructor(
    private readonly table: Table,
    private readonly loader: Loader,
  ) {}

  /** The people to notify, each once, by the roles that were in force on that day. */
  async of({ audience: announced, aboutId, exceptId, at }: Announcement): Promise<Account[]> {
    const about = await this.loader.load(aboutId);
    if (!about) return [];
    const audience = "authorOf" in announced ? { people: await this.authorOf(announced.authorOf) } : announced;
    const today = businessDate(new Date(at));
    const accounts = "people" in audience ? await this.named(audience.people) : await (this.staff ??= this.everybody());
    const people = await Promise.all(accounts.map(async (account) => ({ account, principal: await principalOf(this.loader, account, today) })));
    return people
      .filter((person) => person.account.id !== exceptId && isMeant(person, audience) && mayRead(person.principal, about))
      .map(({ account }) => account);
  }

  private async authorOf(id: string): Promise<string[]> {
    const record = await this.loader.load(id);
    return record ? [record.createdById] : [];
  }

  private async named(ids: readonly string[]): Promise<Account[]> {
    const accounts = await this.loader.loadAll<Account>([...new Set(ids)]);
    return accounts.filter(({ status, heldRoles }) => heldRoles && status === "ACTIVE");
  }

  private async everybody(): Promise<Account[]> {
    const active = readAll(this.table, staffClass(), { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "name", descending: false } });
    const people: Account[] = [];
    for await (const account of active) people.push(account);
    return people;
  }
}
