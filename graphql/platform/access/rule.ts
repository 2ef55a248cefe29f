/**
 * The form of the access policy: role × action × row scope × field mask. What no rule allows is denied.
 */
import type { Principal } from "./principal.ts";
import type { Role } from "./role.ts";
import type { PartyKind, Scope } from "./scope.ts";

/**
 * Records that a rule reaches: with `own` those whose attribute names the record that a machine is bound to, with `self`
 * those that name the caller, alone or in a list, with `group` those that name the caller's group. With `named` those that a record which
 * the caller may read refers to, when they are reached through it: by no id, in no list. Those to be `chosen` may also be
 * named by their id in an input of the caller's. With `only` those whose attribute says one `of` these; with `among` one
 * of those that are the caller's, `without` the records of which another attribute names the caller.
 */
export type Limit = { own: string } | { self: string } | { notSelf: string } | { group: string } | { named: "shown" | "chosen" } | { only: string; of: readonly string[] } | { among: string; of: (principal: Principal) => readonly string[]; without: string };

/** What a partner's client needs besides its role. */
export interface PartnerTerms {
  /** Kind of party that it is bound to. */
  party?: PartyKind;
  /** Scope that it was admitted for. */
  scope?: Scope;
}

/** A role that may do something, to every record or within a limit. */
export type Allowed = Role | ({ role: Role } & PartnerTerms & Limit);

/** A role that sees an attribute; of partners' machines, those of one kind of party. */
export type Viewer = Role | ({ role: Role } & PartnerTerms);

export interface EntityPolicy {
  read: readonly Allowed[];
  /** "create", "update", and every action of the entity's lifecycle. */
  actions: Readonly<Record<string, readonly Allowed[]>>;
  /** Attributes (dots for those of lines) that only the named see, of the records that they may read; for all others they are null. */
  masks?: Readonly<Record<string, readonly Viewer[]>>;
}

export type Policy = Readonly<Record<string, EntityPolicy>>;
