/**
 * Who may do what: the access rules of all domains together. Each room declares its own (`room.ts`); approvals bring
 * the rights to submit and to decide. What no rule allows is denied. The console gets the same data through `me`, and
 * docs/access.md is generated from it.
 */
import { Declared } from "../../table/declared.ts";
import { entityByName } from "../../table/entity.ts";
import type { Allowed, EntityPolicy, Policy } from "./rule.ts";

const declared = new Declared<EntityPolicy>("access rules");
const complete = new Map<string, EntityPolicy>();

/** Adds a room's rules. An entity's rules have one home. */
export function declareAccess(policy: Policy): void {
  for (const [entity, rules] of Object.entries(policy)) declared.add(entity, rules);
}

/** Names of the entities that have rules. */
export const entitiesWithAccess = (): string[] => declared.names();

interface DeclaredActions {
  writers?: readonly Allowed[];
  actions: Readonly<Record<string, { by?: readonly Allowed[] }>>;
}

/** Rights that a lifecycle's own actions bring along. */
function rightsOfLifecycle(entity: string): Record<string, readonly Allowed[]> {
  const lifecycle = entityByName(entity)?.lifecycle as DeclaredActions | undefined;
  return Object.fromEntries(Object.entries(lifecycle?.actions ?? {}).flatMap(([action, { by }]) => (by ? [[action, by]] : [])));
}

/** Rights of those whom a lifecycle names as writers. */
function rightsOfWriters(entity: string): Record<string, readonly Allowed[]> {
  const writers = (entityByName(entity)?.lifecycle as DeclaredActions | undefined)?.writers;
  return writers ? { create: writers, update: writers } : {};
}

const isForPeople = (allowed: Allowed): boolean => (typeof allowed === "string" ? allowed : allowed.role) !== "partner";

/** Files are added to a record by those who write it, unless its rules name others. */
function rightToAttach(entity: string, actions: EntityPolicy["actions"]): Record<string, readonly Allowed[]> {
  if (!entityByName(entity)?.attachments || actions.attach) return {};
  return { attach: (actions.update ?? actions.create ?? []).filter(isForPeople) };
}

function completed(entity: string): EntityPolicy {
  const rules = declared.get(entity) ?? { read: [], actions: {} };
  const written = { ...rightsOfWriters(entity), ...rules.actions };
  const derived = { ...rightToAttach(entity, written), ...rightsOfLifecycle(entity) };
  const twice = Object.keys(derived).filter((action) => action in rules.actions);
  if (twice.length > 0) throw new Error(`${entity}: the rights to ${twice.join(", ")} follow from its approval and are declared again`);
  return { ...rules, actions: { ...written, ...derived } };
}

/** The rules of an entity; none where nothing was declared. */
export function policyOf(entity: string): EntityPolicy {
  const known = complete.get(entity);
  if (known) return known;
  const rules = completed(entity);
  complete.set(entity, rules);
  return rules;
}

/** All rules, in the order in which the domains declare them. */
export const wholePolicy = (): Policy => Object.fromEntries(entitiesWithAccess().map((entity) => [entity, policyOf(entity)]));
