/**
 * The form of the access policy: role × action × row scope × field mask. What no rule allows is denied.
 */
import type { Role } from "./role.ts";

/**
 * A role that may do something; with `own`, only to records whose attribute names the record it is bound to, with `self`
 * those that name the person, with `group` those that name the person's group.
 */
export type Allowed = Role | { role: Role; own: string } | { role: Role; self: string } | { role: Role; group: string };

export interface EntityPolicy {
  read: readonly Allowed[];
  /** "create", "update", and every action of the entity's lifecycle. */
  actions: Readonly<Record<string, readonly Allowed[]>>;
  /** Attributes (dots for those of lines) that only the named roles see; for all others they are null. */
  masks?: Readonly<Record<string, readonly Role[]>>;
}

export type Policy = Readonly<Record<string, EntityPolicy>>;
