/** The entities of those who sign in, people and machines, which a domain declares: the platform names none. */
import { Declared } from "../../table/declared.ts";
import { entityOf, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import type { Account } from "./principal.ts";

const declared = new Declared<NodeClass<Account>>("account");

/** The company's own people, listed by status in the order of their names. */
export const declareStaff = (target: NodeClass<Account>): void => declared.add("staff", target);

/** The programs that call the API. */
export const declareMachines = (target: NodeClass<Account>): void => declared.add("machines", target);

function classOfAccounts(kind: "staff" | "machines"): NodeClass<Account> {
  const target = declared.get(kind);
  if (!target) throw new Error(`No domain declares the ${kind}`);
  return target;
}

export const staffClass = (): NodeClass<Account> => classOfAccounts("staff");

export const isPerson = ({ name }: Pick<EntityDeclaration, "name">): boolean => name === entityOf(staffClass()).name;
export const isMachine = ({ name }: Pick<EntityDeclaration, "name">): boolean => name === entityOf(classOfAccounts("machines")).name;
export const isAccount = (entity: Pick<EntityDeclaration, "name">): boolean => isPerson(entity) || isMachine(entity);
