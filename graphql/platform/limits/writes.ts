import { entityByName, type EntityDeclaration } from "../../table/entity.ts";
import type { RootRule } from "../access/rootField.ts";
import { hasAlongside } from "../lifecycle/alongside.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";

/** A record and the entry of its trail. */
const perRecord = 2;
/** Default number of records that an action's effect may change besides its own. */
const recordsOfEffect = 5;

/** Items that a mutation is known to write, from what its entity declares and from the lists in its input. */
export function writesOf(rule: RootRule | undefined, input: unknown): number {
  const claim = (input as { idempotencyKey?: unknown } | undefined)?.idempotencyKey ? 1 : 0;
  const entity = typeof rule === "object" ? entityByName(rule.entity) : undefined;
  if (!entity || typeof rule !== "object") return perRecord + claim;
  const own = rule.action === "create" ? created(entity) : acted(entity, rule.action);
  return own + claim + listed(input);
}

const created = (entity: EntityDeclaration): number => perRecord + (entity.unique?.length ?? 0) + (entity.number ? 1 : 0);

function acted(entity: EntityDeclaration, name: string): number {
  const action = lifecycleOf(entity.target)?.actions[name];
  if (!action) return perRecord;
  return perRecord + (action.opens ? perRecord : 0) + (action.effect || hasAlongside(entity.name, name) ? recordsOfEffect * perRecord : 0);
}

/** Entries of lists in the input may each become a record. */
function listed(input: unknown): number {
  if (typeof input !== "object" || input === null) return 0;
  return Object.values(input).reduce<number>((total, value) => total + (Array.isArray(value) ? value.length : 0), 0);
}
