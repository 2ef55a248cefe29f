import { readAll } from "../../table/list.ts";
import type { Context } from "../context.ts";
import { staffClass } from "./accountClasses.ts";
import { principalOf, readingRoles, usableRoles, type Account } from "./principal.ts";
import type { Role } from "./role.ts";

/** The active people who hold one of these roles today, in the order of their names; reads everybody of the company. */
export async function activeHolders(roles: readonly Role[], { table, loader, today }: Context, { alsoLapsed = false } = {}): Promise<Account[]> {
  const holders: Account[] = [];
  for await (const account of readAll(table, staffClass(), { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "name", descending: false } })) {
    const principal = await principalOf(loader, account, today);
    const held = alsoLapsed ? readingRoles(principal) : usableRoles(principal);
    if (held.some(({ role }) => roles.includes(role))) holders.push(account);
  }
  return holders;
}
