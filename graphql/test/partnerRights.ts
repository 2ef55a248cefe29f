/**
 * What the client of a supplier may do that was admitted for every scope, by entity: "read", "create", "update" and
 * actions. Written by hand beside each domain (`*.partners.ts`), as a second opinion on its access rules.
 */
export type PartnerRights = Readonly<Record<string, readonly string[]>>;
