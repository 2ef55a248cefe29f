/** The entity of the company's own people, which a domain declares: the platform names none. */
import { Declared } from "../../table/declared.ts";
import type { NodeClass } from "../../table/entity.ts";
import type { Account } from "./principal.ts";

const declared = new Declared<NodeClass<Account>>("staff");

/** The people are listed by status, in the order of their names. */
export const declareStaff = (target: NodeClass<Account>): void => declared.add("staff", target);

export function staffClass(): NodeClass<Account> {
  const target = declared.get("staff");
  if (!target) throw new Error("No domain declares the company's people");
  return target;
}
