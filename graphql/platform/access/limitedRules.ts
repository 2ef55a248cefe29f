/** Access rules that reach some records only: a person's own, their group's, a partner's. */
import type { Role } from "./role.ts";
import { everyone } from "./roleGroups.ts";
import type { Allowed, Viewer } from "./rule.ts";
import type { PartyKind, Scope } from "./scope.ts";

/** Everybody, or those with one of these roles, on the records that name them: such a rule gives no business right. */
export const own = (attribute: string, roles: readonly Role[] = everyone): readonly Allowed[] => roles.map((role) => ({ role, self: attribute }));

/** Everybody, through a record that they may read and that names this one. */
export const shownToEveryone: readonly Allowed[] = everyone.map((role) => ({ role, named: "shown" }));

/** Everybody, on the records that name their group. */
export const inOwnGroup = (attribute: string): readonly Allowed[] => everyone.map((role) => ({ role, group: attribute }));

/** The representative whom the attribute names, and the sales lead for all of them. 四(三) */
export const assignedRepOrLead = (attribute: string): readonly Allowed[] => ["salesLead", { role: "salesRepresentative", self: attribute }];

const party = (kind: PartyKind) => (attribute: string, scope?: Scope): Allowed => ({ role: "partner", party: kind, scope, own: attribute });
/** A supplier's machine that was admitted for the scope, on records that name the supplier. */
export const supplier = party("SUPPLIER");
/** A customer's machine that was admitted for the scope, on records that name the customer. */
export const customer = party("CUSTOMER");
/** A carrier's machine that was admitted for the scope, on records that name the carrier. */
export const carrier = party("CARRIER");
/** The machines of any party that were admitted for the scope, on records that name the party. */
export const ownParty = (attribute: string, scope: Scope): readonly Allowed[] => [supplier, customer, carrier].map((of) => of(attribute, scope));

/** Any partner's machine, on what it has made itself. */
export const ownByPartner = (attribute: string, scope?: Scope): Allowed => ({ role: "partner", scope, self: attribute });
/** Any partner's machine, through a record of its own that names this one. */
export const shownToPartner: Allowed = { role: "partner", named: "shown" };
/** The same, and it may name it in what it enters: a product that it orders. */
export const chosenByPartner: Allowed = { role: "partner", named: "chosen" };

export const supplierViewer: Viewer = { role: "partner", party: "SUPPLIER" };
export const customerViewer: Viewer = { role: "partner", party: "CUSTOMER" };
